package org.clairevoie.query.contrast.shown;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the pages of the contrast and of comparisons.
@Configuration(proxyBeanMethods = false)
@Import({ContrastPageEndpoint.class, ComparisonPageEndpoint.class})
public class ContrastPagesView {}
