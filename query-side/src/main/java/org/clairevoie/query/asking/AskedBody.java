package org.clairevoie.query.asking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The JSON object of a body that asks for something on two dates.
public final class AskedBody {
    private final JsonNode json;

    private AskedBody(JsonNode json) {
        this.json = json;
    }

    /// @param known the fields it may have
    /// @throws org.springframework.web.ErrorResponseException 400 naming the field
    public static AskedBody of(JsonNode json, List<String> known) {
        if (!json.isObject()) {
            throw Question.unreadable("body", "is a JSON object with any of " + String.join(", ", known));
        }
        json.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Question.unreadable(name, "is not asked here; known are " + String.join(", ", known));
        });
        return new AskedBody(json);
    }

    public @Nullable JsonNode get(String field) {
        return json.get(field);
    }

    public @Nullable String text(String field) {
        JsonNode value = json.get(field);
        if (value != null && !value.isString()) {
            throw Question.unreadable(field, "is a string");
        }
        return value == null ? null : value.asString();
    }

    /// Whether a date or a clock is named.
    public boolean namesDates() {
        return json.has("happenedBy") || json.has("knownBy") || json.has("clock");
    }

    /// `happenedBy`, `knownBy` and `clock`: both dates past, and in order.
    public AsOf dates(Instant now) {
        AsOf asOf = AsOf.of(text("happenedBy"), text("knownBy"), text("clock"));
        mustBeOver("happenedBy", asOf.happenedBy(), now);
        mustBeOver("knownBy", asOf.knownBy(), now);
        if (asOf.happenedBy() != null && asOf.knownBy() != null && asOf.happenedBy().isAfter(asOf.knownBy())) {
            throw Question.wrong("dates-out-of-order", "happenedBy", "is after knownBy: what happened later was not known by then");
        }
        return asOf;
    }

    private static void mustBeOver(String field, @Nullable Instant date, Instant now) {
        if (date != null && date.isAfter(now)) {
            throw Question.wrong("date-in-the-future", field, "lies in the future, of which nothing is known yet");
        }
    }
}
