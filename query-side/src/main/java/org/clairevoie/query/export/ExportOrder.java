package org.clairevoie.query.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.AskedBody;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.export.content.ExportFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is asked in the body of `POST /cohorts/{id}/exports`.
///
/// @param grid null for the built-in one
/// @param namesDates whether a date or a clock was asked for
record ExportOrder(Set<ExportFormat> formats, @Nullable String grid, AsOf asOf, boolean namesDates, List<Integer> landmarks) {
    private static final List<String> FIELDS = List.of("formats", "grid", "happenedBy", "knownBy", "clock", "landmarks");
    private static final List<Integer> LANDMARKS = List.of(30, 60, 90, 180);
    private static final int MOST_LANDMARKS = 20;
    private static final int LAST_DAY = 3_650;

    /// @throws org.springframework.web.ErrorResponseException 400 naming the field
    static ExportOrder read(JsonNode body, Instant now) {
        AskedBody asked = AskedBody.of(body, FIELDS);
        return new ExportOrder(formats(asked.get("formats")), asked.text("grid"), asked.dates(now), asked.namesDates(), landmarks(asked.get("landmarks")));
    }

    private static Set<ExportFormat> formats(@Nullable JsonNode asked) {
        Set<ExportFormat> formats = EnumSet.noneOf(ExportFormat.class);
        if (asked != null && asked.isArray()) {
            for (JsonNode name : asked) {
                ExportFormat format = name.isString() ? ExportFormat.named(name.asString()) : null;
                if (format == null) {
                    throw Question.unreadable("formats", "has " + name + ", which is none of " + ExportFormat.names());
                }
                formats.add(format);
            }
        }
        if (formats.isEmpty()) {
            throw Question.unreadable("formats", "is an array of one or more of " + ExportFormat.names());
        }
        return formats;
    }

    private static List<Integer> landmarks(@Nullable JsonNode asked) {
        if (asked == null) {
            return LANDMARKS;
        }
        List<Integer> landmarks = new ArrayList<>();
        for (JsonNode day : asked) {
            landmarks.add(day.canConvertToInt() ? day.intValue() : 0);
        }
        if (!asked.isArray() || landmarks.size() > MOST_LANDMARKS || landmarks.stream().anyMatch(day -> day < 1 || day > LAST_DAY)) {
            throw Question.unreadable("landmarks", "is an array of at most " + MOST_LANDMARKS + " days from 1 to " + LAST_DAY);
        }
        return landmarks;
    }
}
