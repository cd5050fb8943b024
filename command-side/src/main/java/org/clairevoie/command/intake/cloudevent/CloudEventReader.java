package org.clairevoie.command.intake.cloudevent;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.catalogue.Violation;
import org.clairevoie.command.intake.cloudevent.Problem.Place;
import org.clairevoie.command.recording.Sent;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.LegalHoldLifted;
import org.clairevoie.events.LegalHoldSet;
import org.clairevoie.events.PersonalDataErased;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// From a structured CloudEvent to an event of ours: first the envelope, then the type, then every field of the data at once.
public final class CloudEventReader {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern JSON = Pattern.compile("application/json(\\s*;.*)?");
    private static final int LONGEST = 255;
    private static final String NO_TIME = "must be an RFC 3339 date and time with an offset, such as 2026-03-04T10:30:00+01:00";
    /// They say that something was done: posted by whoever, the log would hold a lie for ever.
    private static final Set<Class<?>> RESERVED = Set.of(PersonalDataErased.class, LegalHoldSet.class, LegalHoldLifted.class);
    /// Four digits of a year, as RFC 3339 has them: beyond, Java's own arithmetic overflows.
    private static final Pattern YEAR = Pattern.compile("\\d{4}-.*");
    private final NearTypes near = new NearTypes();
    private final IntakeBounds bounds;

    public CloudEventReader(IntakeBounds bounds) {
        this.bounds = bounds;
    }

    /// @param accompanimentId the subject
    public record Read(UUID accompanimentId, Sent sent) {}

    /// @throws Unacceptable 400 for the envelope, 422 for an unknown type or for the fields
    public Read read(JsonNode event) {
        JsonFlaws.refuse(event);
        if (!event.isObject()) {
            throw new Unacceptable(Problem.of(400, "cloudevent", "Not a CloudEvent that can be taken", "a CloudEvent is a JSON object"));
        }
        List<Place> wrong = new ArrayList<>();
        String source = source(event, wrong);
        String id = text(event, "id", wrong);
        String typeName = text(event, "type", wrong);
        UUID subject = subject(event, wrong);
        OffsetDateTime time = time(event, wrong);
        JsonNode data = surroundings(event, wrong);
        if (source == null || id == null || typeName == null || subject == null || time == null || data == null || !wrong.isEmpty()) {
            throw new Unacceptable(Problem.of(
                    400, wrong.stream().anyMatch(place -> place.pointer().equals("/time")) ? "time" : "cloudevent",
                    "Not a CloudEvent that can be taken", summary(wrong), wrong));
        }
        EventType type = Catalogue.find(typeName);
        if (type == null) {
            throw new Unacceptable(near.unknown(typeName));
        }
        if (RESERVED.contains(type.shape())) {
            throw new Unacceptable(Problem.of(422, "reserved-type", "Not a sender's to post",
                    type.logicalName() + " is caused by the privacy officer's act alone, which also does what the event says",
                    List.of(new Place("/type", "reserved-type", "is not taken from a frontline system"))));
        }
        String canonical = canonical(event);
        if (canonical.length() > bounds.eventBytes()) {
            throw new Unacceptable(Problem.of(413, "too-large", "The event is too large", bounds.eventBytes() + " bytes are the most an event"));
        }
        refuseViolations(type, data);
        return new Read(subject, new Sent(new EventKey(source, id), EventJson.read(type, time, data), canonical));
    }

    private static void refuseViolations(EventType type, JsonNode data) {
        List<Place> places = EventSchemas.violations(type, data).stream()
                .map(violation -> new Place("/data" + violation.pointer(), violation.rule(), violation.message())).toList();
        if (!places.isEmpty()) {
            boolean ranges = places.stream().anyMatch(place -> place.rule().equals(Violation.RANGES));
            throw new Unacceptable(Problem.of(
                    422, ranges ? Violation.RANGES : Violation.FIELDS, "The data are not what " + type.logicalName() + " takes",
                    summary(places), places));
        }
    }

    /// What makes two sendings the same: RFC 8785 of type, subject, time as sent and data.
    private static String canonical(JsonNode event) {
        ObjectNode same = EventJson.MAPPER.createObjectNode();
        for (String part : List.of("type", "subject", "time", "data")) {
            same.set(part, event.get(part));
        }
        return new String(EventFormat.canonical(same), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static @Nullable JsonNode surroundings(JsonNode event, List<Place> wrong) {
        JsonNode version = event.get("specversion");
        if (version == null || !version.isString() || !version.asString().equals("1.0")) {
            wrong.add(wrong("/specversion", "must be \"1.0\""));
        }
        JsonNode contentType = event.get("datacontenttype");
        if (contentType != null && !JSON.matcher(contentType.asString("")).matches()) {
            wrong.add(wrong("/datacontenttype", "must be application/json, or absent"));
        }
        JsonNode data = event.get("data");
        if (data == null || !data.isObject()) {
            wrong.add(wrong("/data", event.has("data_base64") ? "data_base64 is not taken: send data as a JSON object" : "must be a JSON object"));
            return null;
        }
        return data;
    }

    private static @Nullable String source(JsonNode event, List<Place> wrong) {
        String source = text(event, "source", wrong);
        try {
            return source == null || new URI(source).toString().isEmpty() ? null : source;
        } catch (URISyntaxException notUri) {
            wrong.add(wrong("/source", "must be a URI reference: " + notUri.getReason()));
            return null;
        }
    }

    private static @Nullable UUID subject(JsonNode event, List<Place> wrong) {
        String subject = text(event, "subject", wrong);
        if (subject != null && !UUID_FORM.matcher(subject).matches()) {
            wrong.add(wrong("/subject", "must be the accompaniment's id, a UUID"));
            return null;
        }
        return subject == null ? null : UUID.fromString(subject);
    }

    private static @Nullable OffsetDateTime time(JsonNode event, List<Place> wrong) {
        String time = text(event, "time", wrong);
        if (time == null) {
            return null;
        }
        try {
            if (YEAR.matcher(time).matches()) {
                return OffsetDateTime.parse(time);
            }
            wrong.add(wrong("/time", NO_TIME));
            return null;
        } catch (DateTimeException notTime) {
            wrong.add(wrong("/time", zoneless(time)
                    ? "has no offset: add the sender's, such as " + time + "+01:00"
                    : NO_TIME));
            return null;
        }
    }

    private static boolean zoneless(String time) {
        try {
            return LocalDateTime.parse(time).getYear() != Integer.MIN_VALUE;
        } catch (DateTimeException notEvenThat) {
            return false;
        }
    }

    private static @Nullable String text(JsonNode event, String name, List<Place> wrong) {
        JsonNode value = event.get(name);
        if (value == null || !value.isString() || value.asString().isEmpty()) {
            wrong.add(wrong("/" + name, value == null ? "is missing" : "must be a text that is not empty"));
            return null;
        }
        if (value.asString().length() > LONGEST) {
            wrong.add(wrong("/" + name, "has " + value.asString().length() + " characters, " + LONGEST + " are the most"));
            return null;
        }
        return value.asString();
    }

    private static Place wrong(String pointer, String message) {
        return new Place(pointer, "cloudevent", message);
    }

    private static String summary(List<Place> places) {
        Place first = places.getFirst();
        String more = places.size() == 1 ? "" : " (and " + (places.size() - 1) + " more, see errors)";
        return (first.pointer().isEmpty() ? "the event" : first.pointer()) + ": " + first.detail() + more;
    }
}
