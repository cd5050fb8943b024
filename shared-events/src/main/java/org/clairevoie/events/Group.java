package org.clairevoie.events;

/// The five families of events; the three in the middle are the effects that accompaniment bets on.
public enum Group { COURSE, SITUATION, ORGANISATION, CONTEXT, RECORD }
