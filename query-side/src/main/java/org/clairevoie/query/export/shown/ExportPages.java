package org.clairevoie.query.export.shown;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the pages of exports.
@Configuration(proxyBeanMethods = false)
@Import({ExportsPageEndpoint.class, ExportPageEndpoint.class})
public class ExportPages {}
