package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.*;

/// Nothing occurs after a closure but what comes of the accompaniment, what is said of it, and a reopening. What occurred
/// before may be recorded after it, for a time, and then with a reason.
final class Closed implements InHappenedTime {
    private static final Set<Class<? extends AccompanimentEvent>> GO_ON = Set.of(
            OutcomeRecorded.class, PersonSpoke.class, PersonAssessed.class, ReportingSubmitted.class, ReportingReused.class,
            AccompanimentReopened.class);

    @Override
    public String id() {
        return "closed";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        Stream<Finding> late = ends(matter.own().type()) && matter.told().lateReason() == null ? late(matter) : Stream.empty();
        return Stream.of(InHappenedTime.super.judge(matter).stream(), late, reopenedInVain(matter)).flatMap(found -> found).toList();
    }

    @Override
    public boolean moves(Class<? extends AccompanimentEvent> type) {
        return type == AccompanimentClosed.class || type == AccompanimentReopened.class;
    }

    @Override
    public Predicate<Entry> brokenIn(Entries entries) {
        List<Interval> closures = closures(entries);
        return entry -> ends(entry.type()) && closures.stream().anyMatch(closure -> closure.holds(entry.happened()));
    }

    @Override
    public Finding own(Matter matter) {
        return refusal("/time", "It happened after the accompaniment was closed: record an accompaniment-reopened first, or check the time.");
    }

    @Override
    public String overtaken(String named) {
        return "Now after the closure: " + named + ".";
    }

    private Stream<Finding> late(Matter matter) {
        return closures(matter.before()).stream()
                .filter(closure -> closure.until() == null && !closure.holds(matter.own().happened()))
                .filter(closure -> matter.now().isAfter(closure.from().happened().last().plus(matter.limits().lateEntry())))
                .map(closure -> refusal("/data/lateReason", "The accompaniment was closed more than "
                        + matter.limits().lateEntry().toDays() + " days ago: say in lateReason why this comes so late."));
    }

    private Stream<Finding> reopenedInVain(Matter matter) {
        boolean ended = closures(matter.after()).stream().map(Interval::until).anyMatch(matter.own()::equals);
        return matter.told().is(AccompanimentReopened.class) && !ended
                ? Stream.of(doubt("The accompaniment was not closed when this reopened it."))
                : Stream.empty();
    }

    private static List<Interval> closures(Entries entries) {
        return Interval.of(entries, AccompanimentClosed.class, List.of(AccompanimentReopened.class));
    }

    private static boolean ends(Class<? extends AccompanimentEvent> type) {
        return !GO_ON.contains(type) && Catalogue.of(type).group() != Group.RECORD;
    }
}
