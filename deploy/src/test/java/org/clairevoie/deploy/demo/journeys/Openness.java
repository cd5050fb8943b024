package org.clairevoie.deploy.demo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.events.AccompanimentClosed;
import org.clairevoie.events.AccompanimentReopened;
import org.clairevoie.events.Catalogued;
import org.clairevoie.events.Group;
import org.clairevoie.events.OutcomeRecorded;
import org.clairevoie.events.PersonAssessed;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.ReportingReused;
import org.clairevoie.events.ReportingSubmitted;
import org.clairevoie.events.Told;

/// The rule `closed`, told a second time and simply: when a journey was shut, as far as is known yet.
final class Openness {
    private final List<OffsetDateTime> closed = new ArrayList<>();
    private final List<OffsetDateTime> reopened = new ArrayList<>();

    void take(Told told) {
        if (told.is(AccompanimentReopened.class)) {
            assertThat(shutAt(told.occurredAt())).isTrue();
            reopened.add(told.occurredAt());
            return;
        }
        if (!mayComeAfterwards(told)) {
            assertThat(shutAt(told.occurredAt())).as("%s at %s, closed %s, reopened %s", told.event(), told.occurredAt(), closed, reopened)
                    .isFalse();
            if (closed.size() > reopened.size()) {
                assertThat(told.lateReason()).as("%s comes late", told.event()).isNotNull();
            }
        }
        if (told.is(AccompanimentClosed.class)) {
            closed.add(told.occurredAt());
        }
    }

    private boolean shutAt(OffsetDateTime when) {
        long closures = closed.stream().filter(closure -> closure.isBefore(when)).count();
        return closures > reopened.stream().filter(reopening -> !reopening.isAfter(when)).count();
    }

    private static boolean mayComeAfterwards(Told told) {
        return told.is(OutcomeRecorded.class) || told.is(PersonSpoke.class) || told.is(PersonAssessed.class)
                || told.is(ReportingSubmitted.class) || told.is(ReportingReused.class)
                || told.event().getClass().getAnnotation(Catalogued.class).group() == Group.RECORD;
    }
}
