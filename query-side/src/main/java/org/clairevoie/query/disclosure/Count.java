package org.clairevoie.query.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A count as it is told: its value, or null because it was suppressed, which is neither zero nor unknown.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Count(@JsonInclude @Nullable Long value, @Nullable Because because) {
    public enum Because { SUPPRESSED }

    public static Count of(long value) {
        return new Count(value, null);
    }

    public static Count suppressed() {
        return new Count(null, Because.SUPPRESSED);
    }

    static Count of(long value, boolean hidden) {
        return hidden ? suppressed() : of(value);
    }

    @JsonIgnore
    public boolean isSuppressed() {
        return because == Because.SUPPRESSED;
    }
}
