package org.clairevoie.query.sequence;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What sequence analysis measures of one sequence of n states over an alphabet A. A high complexity is **not** fragmentation.
///
/// @param entropy h = −Σ π ln π, the longitudinal entropy
/// @param normalisedEntropy h / ln|A|
/// @param transitions q: how often the state changes
/// @param complexity √(q/(n−1) · h/ln|A|)
/// @param subsequences φ: distinct subsequences of the distinct successive states, the empty one included
/// @param turbulence log₂(φ (s²max + 1)/(s² + 1)), s² the variance of the l durations, s²max = (l − 1)(1 − their mean)²
public record SequenceMeasures(
        int length,
        double entropy,
        double normalisedEntropy,
        int transitions,
        double complexity,
        BigInteger subsequences,
        double turbulence) {
    /// @param sequence at least one state
    /// @param alphabet |A|: how many states there can be
    public static <S> SequenceMeasures of(List<S> sequence, int alphabet) {
        if (sequence.isEmpty()) {
            throw new IllegalArgumentException("an empty sequence has no measure");
        }
        List<Spell<S>> spells = Spell.of(sequence);
        double entropy = entropy(sequence);
        double normalised = alphabet < 2 ? 0 : entropy / Math.log(alphabet);
        int transitions = spells.size() - 1;
        double change = transitions == 0 ? 0 : transitions / (sequence.size() - 1.0);
        BigInteger subsequences = Subsequences.count(spells.stream().map(Spell::state).toList());
        return new SequenceMeasures(
                sequence.size(), entropy, normalised, transitions, Math.sqrt(change * normalised), subsequences,
                Subsequences.log2(subsequences) + spread(spells, sequence.size()));
    }

    /// How much of a sequence a state holds, later positions weighing more: Σ positions in it / Σ positions, from 1.
    public static <S> double integrativePotential(List<S> sequence, S state) {
        long in = 0;
        long all = 0;
        for (int position = 1; position <= sequence.size(); position++) {
            in += sequence.get(position - 1).equals(state) ? position : 0;
            all += position;
        }
        return all == 0 ? 0 : (double) in / all;
    }

    private static <S> double entropy(List<S> sequence) {
        Map<S, Integer> counts = new HashMap<>();
        sequence.forEach(state -> counts.merge(state, 1, Integer::sum));
        Collection<Integer> each = counts.values();
        double all = sequence.size();
        return each.stream().sorted().mapToDouble(count -> count / all * Math.log(all / count)).sum();
    }

    private static <S> double spread(List<Spell<S>> spells, int length) {
        double mean = (double) length / spells.size();
        double variance = spells.stream().mapToDouble(spell -> Math.pow(spell.duration() - mean, 2)).sum() / spells.size();
        double most = (spells.size() - 1) * Math.pow(1 - mean, 2);
        return Math.log((most + 1) / (variance + 1)) / Math.log(2);
    }
}
