package org.clairevoie.query.cohort.shown;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the pages of cohorts.
@Configuration(proxyBeanMethods = false)
@Import({CohortsPageEndpoint.class, CohortPageEndpoint.class, CurvesPageEndpoint.class})
public class CohortPagesView {}
