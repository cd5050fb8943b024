package org.clairevoie.command.rights;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.clairevoie.access.Role;
import org.clairevoie.command.recording.Outcome;
import org.clairevoie.command.recording.Recorder;
import org.clairevoie.command.recording.Sent;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.Told;

/// Puts what the privacy officer does into the log, under the source that is ours.
public final class Acts {
    public static final String SOURCE = "urn:clairevoie";
    private final Recorder recorder;
    private final Clock clock;

    Acts(Recorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    /// @param act names this one act for ever: recorded again, it changes nothing
    /// @param officer a keyed pseudonym
    void record(UUID accompaniment, AccompanimentEvent event, String act, String officer) {
        EventKey key = new EventKey(SOURCE, act + "/" + accompaniment);
        Told told = Told.of(event, clock.instant().atOffset(ZoneOffset.UTC));
        RecordedBy by = new RecordedBy(officer, Role.PRIVACY_OFFICER.wireName(), null);
        Outcome outcome = recorder.record(accompaniment, null, List.of(new Sent(key, told, act)), by).each().getFirst();
        if (!(outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Repeated)) {
            throw new IllegalStateException("the log did not take " + act + " of " + accompaniment + ": " + outcome);
        }
    }
}
