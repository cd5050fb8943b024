package org.clairevoie.query.asking;

import org.clairevoie.unanswered.Unanswered;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires what is said of a question that cannot be answered.
@Configuration(proxyBeanMethods = false)
@Import({QuestionAdvice.class, DatabaseAdvice.class, KnownParameters.class, Unanswered.class})
public class Asking {}
