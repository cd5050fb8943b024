package org.clairevoie.query.history;

import org.clairevoie.events.LinkType;

/// A link and the event that brought it: the effect itself, a correction of it, or a later assertion. By ranks.
record Arrival(int effect, LinkType type, int cause, int broughtBy) {
    Arrival broughtBy(int other) {
        return new Arrival(effect, type, cause, other);
    }

    boolean isSameLink(Arrival other) {
        return effect == other.effect && type == other.type && cause == other.cause;
    }
}
