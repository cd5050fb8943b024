package org.clairevoie.query.home;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the home address.
@Configuration(proxyBeanMethods = false)
@Import(HomeEndpoint.class)
public class Home {}
