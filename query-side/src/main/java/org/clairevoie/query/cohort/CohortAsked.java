package org.clairevoie.query.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clairevoie.events.AccompanimentOpened.EntryMode;
import org.clairevoie.events.AccompanimentOpened.Orientation;
import org.clairevoie.events.AccompanimentOpened.Scheme;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.history.KnownClock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The body of `POST /cohorts`: everything that is wrong with it is told at once, with its place.
record CohortAsked(String name, CohortDefinition definition, AsOf asOf) {
    private static final int LONGEST_NAME = 200;
    /// Of names that somebody made up Jackson keeps thousands: only short ones are read.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(LONGEST_NAME).build()).build()).build();
    private static final Set<String> KNOWN = Set.of(
            "name", "openedFrom", "openedBefore", "scheme", "orientation", "territory", "entryMode", "happenedBy", "knownBy", "clock");
    private static final Pattern TERRITORY = Pattern.compile("[0-9][0-9AB]|9[78][0-9]|[0-9][0-9AB][0-9]{3}");

    /// @throws org.springframework.web.ErrorResponseException 400 naming each place
    static CohortAsked read(byte[] body, Instant now) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw Question.malformed("cohort", List.of(new Question.Wrong("", "is not JSON")));
        }
        Fields fields = new Fields(json);
        CohortAsked asked = read(fields, now);
        if (!fields.wrong().isEmpty()) {
            throw Question.malformed("cohort", fields.wrong());
        }
        return asked;
    }

    private static CohortAsked read(Fields fields, Instant now) {
        fields.none(KNOWN);
        CohortDefinition definition = new CohortDefinition(
                fields.time("openedFrom"), fields.time("openedBefore"), fields.words("scheme", Scheme.class),
                fields.words("orientation", Orientation.class),
                fields.shaped("territory", TERRITORY, "is the five characters of a commune (INSEE), or the two or three of a département"),
                fields.words("entryMode", EntryMode.class));
        if (definition.openedFrom() != null && definition.openedBefore() != null
                && !definition.openedFrom().isBefore(definition.openedBefore())) {
            fields.wrong("/openedBefore", "is not after openedFrom");
        }
        return new CohortAsked(name(fields), definition, asOf(fields, now));
    }

    private static String name(Fields fields) {
        String name = fields.text("name");
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            fields.wrong("/name", "is 1 to " + LONGEST_NAME + " characters that say what the cohort is");
        }
        return name == null ? "" : name;
    }

    private static AsOf asOf(Fields fields, Instant now) {
        Instant happenedBy = past("happenedBy", fields, now);
        Instant knownBy = past("knownBy", fields, now);
        if (happenedBy != null && knownBy != null && happenedBy.isAfter(knownBy)) {
            fields.wrong("/happenedBy", "is after knownBy: what had happened by then was not known yet");
        }
        String clock = fields.text("clock");
        if (clock != null && !Set.of("recorded", "entered").contains(clock)) {
            fields.wrong("/clock", "is recorded (the log's clock, the default) or entered (the sender's)");
        }
        return new AsOf(happenedBy, knownBy, "entered".equals(clock) ? KnownClock.ENTERED : KnownClock.RECORDED);
    }

    private static @Nullable Instant past(String field, Fields fields, Instant now) {
        Instant date = fields.time(field);
        if (date != null && date.isAfter(now)) {
            fields.wrong("/" + field, "is in the future");
        }
        return date;
    }
}
