package org.clairevoie.command.accompaniment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentPaused;
import org.clairevoie.events.AccompanimentResumed;
import org.clairevoie.events.InterviewHeld;

/// An interview during a pause is doubtful; everything else goes on. A closure ends a pause.
final class Paused implements InHappenedTime {
    private static final Set<Class<? extends AccompanimentEvent>> MOVING =
            Set.of(AccompanimentPaused.class, AccompanimentResumed.class, AccompanimentClosed.class);

    @Override
    public String id() {
        return "paused";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        List<Finding> findings = new ArrayList<>(InHappenedTime.super.judge(matter));
        List<Interval> pauses = pauses(matter.after());
        Entry own = matter.own();
        if (own.type() == AccompanimentPaused.class && pauses.stream().noneMatch(pause -> pause.from().equals(own))) {
            findings.add(doubt("The accompaniment was already paused when this paused it."));
        }
        if (own.type() == AccompanimentResumed.class && pauses.stream().noneMatch(pause -> own.equals(pause.until()))) {
            findings.add(doubt("The accompaniment was not paused when this resumed it."));
        }
        return findings;
    }

    @Override
    public boolean moves(Class<? extends AccompanimentEvent> type) {
        return MOVING.contains(type);
    }

    @Override
    public Predicate<Entry> brokenIn(Entries entries) {
        List<Interval> pauses = pauses(entries);
        return entry -> entry.type() == InterviewHeld.class && pauses.stream().anyMatch(pause -> pause.holds(entry.happened()));
    }

    @Override
    public Finding own(Matter matter) {
        return doubt("The interview was held while the accompaniment was paused.");
    }

    @Override
    public String overtaken(String named) {
        return "Now held during a pause: " + named + ".";
    }

    private static List<Interval> pauses(Entries entries) {
        return Interval.of(entries, AccompanimentPaused.class, List.of(AccompanimentResumed.class, AccompanimentClosed.class));
    }
}
