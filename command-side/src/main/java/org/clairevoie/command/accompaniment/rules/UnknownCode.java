package org.clairevoie.command.accompaniment.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.command.accompaniment.Telling;
import org.clairevoie.events.Coded;
import org.clairevoie.events.Codelist;
import org.jspecify.annotations.Nullable;

/// Lists change three times a year: a code that is not in ours is kept and flagged.
final class UnknownCode implements Rule {
    private static final int MOST_NAMED = 5;
    private static final int LONGEST_NAMED = 80;

    @Override
    public String id() {
        return "unknown-code";
    }

    @Override
    public List<Finding> judge(Matter matter) {
        return matter.tellings().stream().flatMap(this::unknown).toList();
    }

    private Stream<Finding> unknown(Telling telling) {
        return Field.of(telling.told().event()).stream().flatMap(field -> {
            Coded coded = field.annotation(Coded.class);
            List<String> codes = coded == null ? List.of() : unknown(coded.value(), field.value(telling.told().event()));
            return codes.isEmpty() ? Stream.empty()
                    : Stream.of(doubt(field.name() + " holds codes that are not in our list, kept as they are: " + named(codes) + "."));
        });
    }

    private static List<String> unknown(Codelist list, @Nullable Object value) {
        Stream<?> codes = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return codes.map(String::valueOf).filter(code -> !list.knows(code)).toList();
    }

    private static String named(List<String> codes) {
        String named = codes.stream().limit(MOST_NAMED)
                .map(code -> code.length() > LONGEST_NAMED ? code.substring(0, LONGEST_NAMED) + "…" : code).collect(Collectors.joining(", "));
        return codes.size() > MOST_NAMED ? named + " and " + (codes.size() - MOST_NAMED) + " more" : named;
    }
}
