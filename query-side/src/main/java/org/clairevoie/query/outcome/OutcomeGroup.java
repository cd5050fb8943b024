package org.clairevoie.query.outcome;

/// The causes that compete for being the first outcome of a journey.
public enum OutcomeGroup { EMPLOYMENT, TRAINING, DROP_OUT, LEFT_OTHERWISE, OTHER }
