package org.clairevoie.query.eventtypes;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the catalogue's address.
@Configuration(proxyBeanMethods = false)
@Import({EventTypesEndpoint.class, EventTypesPageEndpoint.class})
public class EventTypes {}
