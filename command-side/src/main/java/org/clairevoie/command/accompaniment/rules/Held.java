package org.clairevoie.command.accompaniment.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Entries;
import org.clairevoie.command.accompaniment.Entry;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.LegalHoldLifted;
import org.clairevoie.events.LegalHoldSet;
import org.clairevoie.events.PersonalDataErased;

/// Under legal hold nothing is erased. A hold is in force from its recording, whatever time it tells; and it is lifted, never
/// corrected or retracted, lest one way round it be left open.
final class Held implements Rule {
    private static final Set<Class<? extends AccompanimentEvent>> HOLDS = Set.of(LegalHoldSet.class, LegalHoldLifted.class);

    @Override
    public String id() {
        return "held";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        if (matter.told().is(PersonalDataErased.class) && held(matter.before())) {
            return List.of(refusal("/type", "This accompaniment is under legal hold: lift the hold first."));
        }
        return matter.amends(HOLDS)
                ? List.of(refusal("/data/links", "A legal hold is neither corrected nor retracted: record a legal-hold-lifted or a legal-hold-set."))
                : List.of();
    }

    private static boolean held(Entries entries) {
        return Stream.of(LegalHoldSet.class, LegalHoldLifted.class).flatMap(entries::of)
                .max(Comparator.comparingInt(Entry::sequence))
                .filter(entry -> entry.type() == LegalHoldSet.class).isPresent();
    }
}
