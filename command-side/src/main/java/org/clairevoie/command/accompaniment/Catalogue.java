package org.clairevoie.command.accompaniment;

import java.util.Objects;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Catalogued;
import org.clairevoie.events.Group;

/// An event type as senders know it.
public final class Catalogue {
    private Catalogue() {}

    public static Group group(Class<? extends AccompanimentEvent> type) {
        return entry(type).group();
    }

    /// Its kebab-case name, as between `accompaniment.` and `.v1` on the wire.
    public static String name(Class<? extends AccompanimentEvent> type) {
        return entry(type).name();
    }

    private static Catalogued entry(Class<? extends AccompanimentEvent> type) {
        return Objects.requireNonNull(type.getAnnotation(Catalogued.class), "an event outside the catalogue");
    }
}
