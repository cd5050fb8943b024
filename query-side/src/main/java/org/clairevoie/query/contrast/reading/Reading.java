package org.clairevoie.query.contrast.reading;

/// What a journey reads as, under a grid and on two dates. It describes the links of a journey; it ranks nobody.
public enum Reading { INTEGRATED, JUXTAPOSED, MIXED, UNOBSERVED }
