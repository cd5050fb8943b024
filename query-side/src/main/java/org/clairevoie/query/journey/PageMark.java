package org.clairevoie.query.journey;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Question;
import org.springframework.web.ErrorResponseException;

/// Where a page of journeys ends. It holds the place itself, not only whose it was: a journey that moves meanwhile, because
/// its opening is corrected, makes no other one vanish or come twice.
record PageMark(Instant openedAt, UUID accompanimentId) {
    private static final char BETWEEN = '_';

    static PageMark after(JourneyState last) {
        return new PageMark(last.openedAt(), last.accompanimentId());
    }

    /// @throws org.springframework.web.ErrorResponseException 400 when it is no page mark of this list
    static PageMark read(String text) {
        int between = text.indexOf(BETWEEN);
        if (between > 0) {
            try {
                Instant openedAt = AsOf.instant("after", text.substring(0, between));
                return new PageMark(Objects.requireNonNull(openedAt), UUID.fromString(text.substring(between + 1)));
            } catch (ErrorResponseException | IllegalArgumentException notOurs) {
                // Told below.
            }
        }
        throw Question.unreadable("after", "is the `next` of the page before");
    }

    @Override
    public String toString() {
        return openedAt.toString() + BETWEEN + accompanimentId;
    }
}
