package org.clairevoie.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.EventCorrected;
import org.clairevoie.events.EventRetracted;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.JourneyAsOf;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.JourneyLog;
import org.clairevoie.query.projection.View;

/// Keeps what no single accompaniment can see. The history itself is not copied: it is read from the log.
final class AuditProjection implements View {
    private final CounsellorDayRows days;
    private final JourneyLog log;

    AuditProjection(CounsellorDayRows days, JourneyLog log) {
        this.days = days;
        this.log = log;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<String> tables() {
        return List.of("audit");
    }

    @Override
    public List<EventType> types() {
        return Catalogue.versions(List.of(InterviewHeld.class, EventCorrected.class, EventRetracted.class));
    }

    /// An interview adds its own row; a correction or a retraction has its journey's rows made anew.
    @Override
    public void project(List<RecordedEvent> events) {
        long position = events.getLast().position();
        List<RecordedEvent> interviews = new ArrayList<>();
        Set<UUID> amended = new TreeSet<>();
        for (RecordedEvent event : events) {
            switch (event.event()) {
                case InterviewHeld _ -> interviews.add(event);
                case EventCorrected _, EventRetracted _ -> amended.add(event.accompanimentId());
                default -> { }
            }
        }
        interviews.removeIf(interview -> amended.contains(interview.accompanimentId()));
        days.add(interviews);
        for (UUID accompanimentId : amended) {
            JourneyAsOf now = log.upTo(accompanimentId, position).asOf(java.time.Instant.MAX, null, KnownClock.RECORDED);
            days.put(accompanimentId, now.events());
        }
    }
}
