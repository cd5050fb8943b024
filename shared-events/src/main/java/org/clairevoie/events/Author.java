package org.clairevoie.events;

/// Who wrote a goal or a strategy.
public enum Author { PERSON, JOINT, COUNSELLOR, RULE }
