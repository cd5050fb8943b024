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
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of an object, and goes on where one is wrong: what is wrong is kept with its place.
final class Fields {
    private static final int MOST_IN_A_LIST = 200;
    private final JsonNode json;
    private final List<Wrong> wrong = new ArrayList<>();

    Fields(JsonNode json) {
        this.json = json;
        if (!json.isObject()) {
            wrong("", "is not an object");
        }
    }

    List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    void wrong(String pointer, String detail) {
        wrong.add(new Wrong(pointer, detail));
    }

    /// None but these.
    void none(Set<String> known) {
        json.propertyNames().stream().filter(name -> !known.contains(name)).forEach(name -> wrong("/" + name, "is not known here"));
    }

    @Nullable String text(String field) {
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

    @Nullable Instant time(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= AsOf.LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException notTime) {
            // Told below.
        }
        wrong("/" + field, "must be a date and time with an offset, such as 2026-03-04T10:30:00+01:00, of the years 1 to 9999");
        return null;
    }

    <E extends Enum<E>> Set<E> words(String field, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        List<String> texts = texts(field);
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            String place = "/" + field + "/" + at;
            Arrays.stream(type.getEnumConstants()).filter(word -> word.name().equals(text)).findFirst()
                    .ifPresentOrElse(words::add, () -> wrong(place, "is one of " + Arrays.toString(type.getEnumConstants())));
        }
        return words;
    }

    Set<String> shaped(String field, Pattern shape, String detail) {
        Set<String> shaped = new TreeSet<>();
        List<String> texts = texts(field);
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at).toUpperCase(Locale.ROOT);
            if (shape.matcher(text).matches()) {
                shaped.add(text);
            } else {
                wrong("/" + field + "/" + at, detail);
            }
        }
        return shaped;
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
}
