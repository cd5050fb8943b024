package org.clairevoie.command.intake.cloudevent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An RFC 9457 problem: what rule stands in the way, and where.
///
/// @param type `urn:clairevoie:<rule-or-problem>`
/// @param errors every place found, with its JSON pointer into the event
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Place> errors, @JsonIgnore @Nullable Integer retryAfterSeconds) {
    private static final int FEW = 10;

    /// @param pointer JSON pointer (RFC 6901) into the event as posted; empty for the whole
    public record Place(@JsonInclude(JsonInclude.Include.ALWAYS) String pointer, String rule, String detail) {}

    public static Problem of(int status, String name, String title, String detail, List<Place> places) {
        return new Problem("urn:clairevoie:" + name, title, status, detail, places, null);
    }

    public static Problem of(int status, String name, String title, String detail) {
        return of(status, name, title, detail, List.of());
    }

    /// One of many: with the first places alone.
    public Problem brief() {
        return errors.size() <= FEW ? this : new Problem(type, title, status, detail, List.copyOf(errors.subList(0, FEW)), retryAfterSeconds);
    }

    public static Problem retryLater(String name, String detail) {
        return new Problem("urn:clairevoie:" + name, "Not now", 503, detail, List.of(), 1);
    }
}
