package org.clairevoie.query.runs.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.query.contrast.indices.Because;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.contrast.indices.IndexValue;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.WeeklyTrajectory;
import org.jspecify.annotations.Nullable;

/// Indices and weeks as they stand in a row of results, to be read by people too: `linkCoverage=3/4@0.5?1,rootedness=0/0!NOT_OBSERVED`
/// is numerator/denominator, `@` what it is without late links, `?` how many could not be counted, `!`
/// which kind of nothing. A week is a letter, `-` between a closure and a reopening.
final class ResultText {
    private static final Pattern INDEX = Pattern.compile("(\\w+)=(\\d+)/(\\d+)(?:@([0-9.E-]+))?(?:\\?(\\d+))?(?:!(\\w+))?");
    private static final Map<String, Index> NAMES = Stream.of(Index.values()).collect(Collectors.toUnmodifiableMap(Index::wireName, each -> each));
    private static final char NOT_AT_RISK = '-';

    private ResultText() {}

    static String of(Map<Index, IndexValue> indices) {
        StringBuilder text = new StringBuilder(512);
        indices.forEach((index, value) -> {
            text.append(text.isEmpty() ? "" : ",").append(index.wireName()).append('=').append(value.numerator()).append('/').append(value.denominator());
            Double soon = value.contemporaneous();
            if (soon != null) {
                text.append('@').append(soon);
            }
            if (value.missing() != null) {
                text.append('?').append(value.missing());
            }
            if (value.because() != null) {
                text.append('!').append(value.because());
            }
        });
        return text.toString();
    }

    static Map<Index, IndexValue> indices(String text) {
        Map<Index, IndexValue> indices = new EnumMap<>(Index.class);
        for (String each : text.split(",", -1)) {
            Matcher parts = INDEX.matcher(each);
            Index index = parts.matches() ? NAMES.get(parts.group(1)) : null;
            if (index != null) {
                indices.put(index, value(parts));
            }
        }
        return indices;
    }

    private static IndexValue value(Matcher parts) {
        long numerator = Long.parseLong(parts.group(2));
        long denominator = Long.parseLong(parts.group(3));
        @Nullable String soon = parts.group(4);
        @Nullable String missing = parts.group(5);
        @Nullable String because = parts.group(6);
        return new IndexValue(
                because == null ? (Double) ((double) numerator / denominator) : null, numerator, denominator, soon == null ? null : Double.valueOf(soon),
                missing == null ? null : Integer.valueOf(missing), because == null ? null : Because.valueOf(because), List.of(), List.of(), List.of());
    }

    static String of(WeeklyTrajectory weeks) {
        StringBuilder text = new StringBuilder(weeks.weeks().size());
        weeks.weeks().forEach(reading -> text.append(reading == null ? NOT_AT_RISK : letter(reading)));
        return text.toString();
    }

    static WeeklyTrajectory weeks(String text) {
        List<@Nullable Reading> weeks = new ArrayList<>();
        for (int week = 0; week < text.length(); week++) {
            char letter = text.charAt(week);
            weeks.add(letter == NOT_AT_RISK ? null : reading(letter));
        }
        return new WeeklyTrajectory(weeks);
    }

    private static char letter(Reading reading) {
        return switch (reading) {
            case INTEGRATED -> 'I';
            case JUXTAPOSED -> 'J';
            case MIXED -> 'M';
            case UNOBSERVED -> 'U';
        };
    }

    private static Reading reading(char letter) {
        return Stream.of(Reading.values()).filter(reading -> letter(reading) == letter).findFirst()
                .orElseThrow(() -> new IllegalStateException("no reading is written " + letter));
    }
}
