package org.clairevoie.events;

import org.springframework.core.Ordered;

/// An offender: the language must not know a framework.
interface OffendingEvent extends Ordered {}
