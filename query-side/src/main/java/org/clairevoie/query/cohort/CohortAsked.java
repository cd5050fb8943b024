package org.clairevoie.query.cohort;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clairevoie.events.AccompanimentOpened.EntryMode;
import org.clairevoie.events.AccompanimentOpened.Orientation;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The body of `POST /cohorts`: everything that is wrong with it is told at once, with its place.
record CohortAsked(String name, CohortDefinition definition, AsOf asOf) {
    private static final int MOST_IN_A_LIST = 200;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> KNOWN = Set.of(
            "name", "openedFrom", "openedBefore", "scheme", "orientation", "territory", "entryMode", "happenedBy", "knownBy", "clock");
    private static final Pattern TERRITORY = Pattern.compile("[0-9][0-9AB]|9[78][0-9]|[0-9][0-9AB][0-9]{3}");

    /// @throws org.springframework.web.ErrorResponseException 400 naming each place
    static CohortAsked read(byte[] body, Instant now) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            throw Question.malformed("cohort", List.of(new Question.Wrong("", "is not JSON")));
        }
        Reader reader = new Reader(json);
        CohortAsked asked = reader.read(now);
        if (!reader.wrong.isEmpty()) {
            throw Question.malformed("cohort", reader.wrong);
        }
        return asked;
    }

    private static final class Reader {
        private final JsonNode json;
        private final List<Question.Wrong> wrong = new ArrayList<>();

        Reader(JsonNode json) {
            this.json = json;
        }

        CohortAsked read(Instant now) {
            if (!json.isObject()) {
                wrong("", "is not an object");
            }
            json.propertyNames().stream().filter(name -> !KNOWN.contains(name)).forEach(name -> wrong("/" + name, "is not known here"));
            CohortDefinition definition = new CohortDefinition(
                    time("openedFrom"), time("openedBefore"), words("scheme", Scheme.class), words("orientation", Orientation.class),
                    territories(), words("entryMode", EntryMode.class));
            AsOf asOf = new AsOf(time("happenedBy"), time("knownBy"), clock());
            inOrder("openedBefore", definition.openedFrom(), definition.openedBefore(), "is not after openedFrom");
            if (asOf.happenedBy() != null && asOf.knownBy() != null && asOf.happenedBy().isAfter(asOf.knownBy())) {
                wrong("/happenedBy", "is after knownBy: what had happened by then was not known yet");
            }
            notInTheFuture("happenedBy", asOf.happenedBy(), now);
            notInTheFuture("knownBy", asOf.knownBy(), now);
            return new CohortAsked(name(), definition, asOf);
        }

        private String name() {
            String name = text("name");
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
                wrong("/name", "is 1 to " + LONGEST_NAME + " characters that say what the cohort is");
            }
            return name == null ? "" : name;
        }

        private void inOrder(String field, @Nullable Instant from, @Nullable Instant before, String detail) {
            if (from != null && before != null && !from.isBefore(before)) {
                wrong("/" + field, detail);
            }
        }

        private void notInTheFuture(String field, @Nullable Instant date, Instant now) {
            if (date != null && date.isAfter(now)) {
                wrong("/" + field, "is in the future");
            }
        }

        private KnownClock clock() {
            String clock = text("clock");
            if (clock != null && !Set.of("recorded", "entered").contains(clock)) {
                wrong("/clock", "is recorded (the log's clock, the default) or entered (the sender's)");
            }
            return "entered".equals(clock) ? KnownClock.ENTERED : KnownClock.RECORDED;
        }

        private @Nullable Instant time(String field) {
            String text = text(field);
            try {
                OffsetDateTime time = text == null ? null : OffsetDateTime.parse(text);
                if (time == null) {
                    return null;
                }
                if (time.getYear() >= 1 && time.getYear() <= AsOf.LAST_YEAR) {
                    return time.toInstant();
                }
            } catch (DateTimeException notTime) {
                // Told below.
            }
            wrong("/" + field, "must be a date and time with an offset, such as 2026-03-04T10:30:00+01:00, of the years 1 to 9999");
            return null;
        }

        private @Nullable String text(String field) {
            JsonNode value = json.get(field);
            if (value == null || value.isNull()) {
                return null;
            }
            if (!value.isString()) {
                wrong("/" + field, "is a text");
                return null;
            }
            return value.asString();
        }

        private <E extends Enum<E>> Set<E> words(String field, Class<E> type) {
            Set<E> words = EnumSet.noneOf(type);
            List<String> texts = texts(field);
            for (int at = 0; at < texts.size(); at++) {
                String text = texts.get(at);
                Arrays.stream(type.getEnumConstants()).filter(word -> word.name().equals(text)).findFirst()
                        .ifPresentOrElse(words::add, wrongAt(field, at, "is one of " + Arrays.toString(type.getEnumConstants())));
            }
            return words;
        }

        private Set<String> territories() {
            Set<String> territories = new TreeSet<>();
            List<String> texts = texts("territory");
            for (int at = 0; at < texts.size(); at++) {
                String text = texts.get(at).toUpperCase(Locale.ROOT);
                if (TERRITORY.matcher(text).matches()) {
                    territories.add(text);
                } else {
                    wrongAt("territory", at, "is the five characters of a commune (INSEE), or the two or three of a département").run();
                }
            }
            return territories;
        }

        private List<String> texts(String field) {
            JsonNode list = json.get(field);
            if (list == null || list.isNull()) {
                return List.of();
            }
            if (!list.isArray() || list.size() > MOST_IN_A_LIST || list.valueStream().anyMatch(each -> !each.isString())) {
                wrong("/" + field, "is a list of at most " + MOST_IN_A_LIST + " texts");
                return List.of();
            }
            return list.valueStream().map(JsonNode::asString).toList();
        }

        private Runnable wrongAt(String field, int at, String detail) {
            return () -> wrong("/" + field + "/" + at, detail);
        }

        private void wrong(String pointer, String detail) {
            wrong.add(new Question.Wrong(pointer, detail));
        }
    }
}
