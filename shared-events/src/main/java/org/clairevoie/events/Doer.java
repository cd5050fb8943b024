package org.clairevoie.events;

/// Who does a step (démarche).
public enum Doer { PERSON, COUNSELLOR, JOINT, PARTNER }
