package org.clairevoie.events;

/// Which conception of accompaniment an event speaks for. What depends on links says nothing by itself.
public enum Evidence { NEITHER, INTEGRATION, INTEGRATION_IF_LINKED, JUXTAPOSITION, JUXTAPOSITION_UNLESS_LINKED }
