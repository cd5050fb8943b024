package org.clairevoie.query.runs.shown;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the pages of runs.
@Configuration(proxyBeanMethods = false)
@Import({RunsPageEndpoint.class, RunPageEndpoint.class, RunResultsPageEndpoint.class})
public class RunPages {}
