package org.clairevoie.query.replay;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the replay of one journey.
@Configuration(proxyBeanMethods = false)
@Import(ReplayEndpoint.class)
public class JourneyReplay {}
