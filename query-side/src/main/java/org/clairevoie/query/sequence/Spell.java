package org.clairevoie.query.sequence;

import java.util.ArrayList;
import java.util.List;

/// A state that holds for a while.
///
/// @param begin the first position, from 1
/// @param end the last one, inclusive
public record Spell<S>(S state, int begin, int end) {
    public int duration() {
        return end - begin + 1;
    }

    /// The distinct successive states, each with how long it holds.
    public static <S> List<Spell<S>> of(List<S> sequence) {
        List<Spell<S>> spells = new ArrayList<>();
        for (int position = 1; position <= sequence.size(); position++) {
            S state = sequence.get(position - 1);
            if (!spells.isEmpty() && spells.getLast().state.equals(state)) {
                spells.add(new Spell<>(state, spells.removeLast().begin, position));
            } else {
                spells.add(new Spell<>(state, position, position));
            }
        }
        return spells;
    }
}
