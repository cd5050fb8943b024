package org.clairevoie.events;

/// Whether the person agreed. Not asked is said as such: there is no default AGREED (rule `agreed-is-said`).
public enum PersonAgreement { AGREED, RELUCTANT, REFUSED, NOT_ASKED }
