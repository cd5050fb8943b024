package org.clairevoie.events;

public enum LegalBasis { PUBLIC_TASK, CONSENT, LEGAL_OBLIGATION }
