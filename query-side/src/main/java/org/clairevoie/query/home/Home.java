package org.clairevoie.query.home;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the home address, as data and as a page.
@Configuration(proxyBeanMethods = false)
@Import({HomeEndpoint.class, HomePageEndpoint.class})
public class Home {}
