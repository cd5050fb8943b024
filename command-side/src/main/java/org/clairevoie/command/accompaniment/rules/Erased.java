package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.command.accompaniment.Telling;
import org.clairevoie.events.Personal;
import org.clairevoie.events.PersonalDataErased;

/// After an erasure there is no key left to seal a personal value with, and no way back.
final class Erased implements Rule {
    @Override
    public String id() {
        return "erased";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        if (matter.before().of(PersonalDataErased.class).findAny().isEmpty()) {
            return List.of();
        }
        return Stream.concat(undone(matter), matter.tellings().stream().flatMap(this::personal)).toList();
    }

    private Stream<Finding> undone(Matter matter) {
        return matter.amends(Set.of(PersonalDataErased.class))
                ? Stream.of(refusal("/data/links", "An erasure is neither corrected nor retracted: the key is destroyed."))
                : Stream.empty();
    }

    private Stream<Finding> personal(Telling telling) {
        Stream<String> late = telling.told().lateReason() == null ? Stream.empty() : Stream.of("lateReason");
        Stream<String> fields = Field.of(telling.told().event()).stream()
                .filter(field -> field.value(telling.told().event()) instanceof Personal).map(Field::name);
        return Stream.concat(fields, late).map(name -> refusal(telling.pointer(name),
                "The personal data of this person were erased, and no personal text is taken in any more: leave " + name + " out."));
    }
}
