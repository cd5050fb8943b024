package org.clairevoie.query.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.clairevoie.events.OutcomeRecorded.Kind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Which kind of outcome counts as what: versioned data, printed with every curve.
///
/// @param groups every kind of the catalogue, each in one group
/// @param terminal the kinds after which nothing more can come
public record OutcomeGroups(String name, int version, Map<OutcomeGroup, Set<Kind>> groups, Set<Kind> terminal) {
    public OutcomeGroups {
        Map<OutcomeGroup, Set<Kind>> copied = new EnumMap<>(OutcomeGroup.class);
        Set<Kind> placed = EnumSet.noneOf(Kind.class);
        groups.forEach((group, kinds) -> {
            copied.put(group, Collections.unmodifiableSet(kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds)));
            for (Kind kind : kinds) {
                if (!placed.add(kind)) {
                    throw new IllegalArgumentException(kind + " stands in two groups");
                }
            }
        });
        if (placed.size() != Kind.values().length) {
            throw new IllegalArgumentException("in no group: " + EnumSet.complementOf(EnumSet.copyOf(placed)));
        }
        groups = Collections.unmodifiableMap(copied);
        terminal = Collections.unmodifiableSet(terminal.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(terminal));
    }

    /// `outcomes` version 1.
    public static OutcomeGroups builtIn() {
        JsonMapper json = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        try (InputStream file = OutcomeGroups.class.getResourceAsStream("outcomes-1.json")) {
            if (file == null) {
                throw new IllegalStateException("the groups of outcomes are missing from the class path");
            }
            return json.readValue(file, OutcomeGroups.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the groups of outcomes cannot be read", unreadable);
        }
    }

    public OutcomeGroup of(Kind kind) {
        return groups.entrySet().stream().filter(group -> group.getValue().contains(kind)).findFirst().orElseThrow().getKey();
    }
}
