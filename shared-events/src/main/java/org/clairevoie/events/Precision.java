package org.clairevoie.events;

/// How exactly the sender knows when it happened: a day is never shown as if it were midnight sharp.
public enum Precision { INSTANT, DAY, MONTH }
