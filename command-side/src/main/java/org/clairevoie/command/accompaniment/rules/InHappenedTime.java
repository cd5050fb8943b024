package org.clairevoie.command.accompaniment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentEvent;

/// A rule over intervals of happened time. It judges the proposed event where that stands; and when the event moves the
/// intervals, because it came late or corrects or retracts another, it warns of the recorded events that it overtakes.
interface InHappenedTime extends Rule {
    /// Whether events of this class move the intervals, so that any recorded event may read otherwise.
    boolean moves(Class<? extends AccompanimentEvent> type);

    Predicate<Entry> brokenIn(Entries entries);

    Finding own(Matter matter);

    /// What is to be said of recorded events that break the rule from now on.
    String overtaken(String named);

    @Override
    default List<Finding> judge(Matter matter) {
        List<Finding> findings = new ArrayList<>();
        Predicate<Entry> broken = brokenIn(matter.after());
        if (broken.test(matter.own())) {
            findings.add(own(matter));
        }
        List<Entry> newly = newly(matter, broken);
        if (!newly.isEmpty()) {
            findings.add(doubt(overtaken(Named.of(newly))));
        }
        return findings;
    }

    private List<Entry> newly(Matter matter, Predicate<Entry> broken) {
        List<Entry> amended = matter.amended();
        boolean moved = Stream.concat(Stream.of(matter.own()), amended.stream()).anyMatch(entry -> moves(entry.type()));
        if (!moved && amended.isEmpty()) {
            return List.of();
        }
        Predicate<Entry> brokenBefore = brokenIn(matter.before());
        return (moved ? matter.after().standing() : amended.stream().filter(Entry::stands))
                .filter(broken)
                .filter(entry -> Stream.ofNullable(matter.before().find(entry.eventId())).anyMatch(brokenBefore.negate()))
                .toList();
    }
}
