package org.clairevoie.events;

/// Who brought the event about; absent is UNKNOWN, never COUNSELLOR.
public enum Initiator { PERSON, COUNSELLOR, JOINT, PARTNER, EMPLOYER, ORGANISATION, SYSTEM, UNKNOWN }
