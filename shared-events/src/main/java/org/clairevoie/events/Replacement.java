package org.clairevoie.events;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a correction puts in the place of the event it corrects: the whole payload, under the same type.
public sealed interface Replacement permits Replacement.Unread, Told {
    /// As sent: only the corrected event tells under which type to read it.
    ///
    /// @param time when it happened, if that is corrected too
    /// @param data the whole payload as JSON values
    record Unread(@Nullable OffsetDateTime time, Map<String, Object> data) implements Replacement {
        @Override
        public String toString() {
            return "Unread[" + time + ", …]";
        }
    }
}
