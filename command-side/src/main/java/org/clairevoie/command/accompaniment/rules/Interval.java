package org.clairevoie.command.accompaniment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Happened;
import org.clairevoie.events.AccompanimentEvent;
import org.jspecify.annotations.Nullable;

/// From one recorded event to the one that ends it, in happened time; both ends are outside.
///
/// @param until null while nothing has ended it
record Interval(Entry from, @Nullable Entry until) {
    /// A second beginning inside an interval begins nothing; neither does an end outside of one end anything.
    static List<Interval> of(Entries entries, Class<? extends AccompanimentEvent> begins, List<Class<? extends AccompanimentEvent>> ends) {
        List<Interval> intervals = new ArrayList<>();
        Entry open = null;
        for (Entry entry : bounds(entries, begins, ends)) {
            if (entry.type() == begins) {
                open = open == null ? entry : open;
            } else if (open != null) {
                intervals.add(new Interval(open, entry));
                open = null;
            }
        }
        if (open != null) {
            intervals.add(new Interval(open, null));
        }
        return intervals;
    }

    private static List<Entry> bounds(
            Entries entries, Class<? extends AccompanimentEvent> begins, List<Class<? extends AccompanimentEvent>> ends) {
        return Stream.concat(Stream.of(begins), ends.stream()).flatMap(entries::of).sorted(Entry.IN_HAPPENED_TIME).toList();
    }

    /// Whether it happened inside for certain: what may as well have happened outside is given the benefit of the doubt.
    boolean holds(Happened happened) {
        return happened.surelyAfter(from.happened()) && (until == null || happened.surelyBefore(until.happened()));
    }
}
