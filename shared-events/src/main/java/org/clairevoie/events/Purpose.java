package org.clairevoie.events;

/// What personal data may be used for, each on its own basis.
public enum Purpose { SHARE_PARTNER, SENSITIVE_DATA, EVALUATION, CONTACT_EMPLOYER }
