package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.command.accompaniment.Entry;

/// Recorded events named in a warning. At most twenty: warnings are stored inside an envelope of bounded size.
final class Named {
    private static final int MOST = 20;

    private Named() {}

    static String of(Entry entry) {
        return Catalogue.of(entry.type()).name() + " " + entry.eventId();
    }

    static String of(List<Entry> entries) {
        String named = entries.stream().limit(MOST).map(Named::of).collect(Collectors.joining(", "));
        return entries.size() > MOST ? named + " and " + (entries.size() - MOST) + " more" : named;
    }
}
