package org.clairevoie.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.protection.PersonKeys;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.audit.sealed.stored.Proofs;
import org.clairevoie.query.projection.JourneyLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /audit/journeys/{id}`: the complete history.
@RestController
final class AuditEndpoint {
    private final JourneyLog log;
    private final CounsellorDayRows days;
    private final PersonKeys keys;
    private final Proofs proofs;
    private final Restrictions restrictions;

    AuditEndpoint(JourneyLog log, CounsellorDayRows days, PersonKeys keys, Proofs proofs, Restrictions restrictions) {
        this.log = log;
        this.days = days;
        this.keys = keys;
        this.proofs = proofs;
        this.restrictions = restrictions;
    }

    /// @param person the person's pseudonym
    /// @param erased the person's words are gone: what was sealed shows as sealed
    /// @param restricted the journey is kept, and not evaluated
    /// @param knownBy the day whose reader saw this; null for everything there is
    /// @param sealed how many entries of the log the last checkpoint covers
    /// @param next what to ask for with `after`; null on the last page
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FullHistoryPage(
            List<FullHistory.Item> items, String person, boolean erased, boolean restricted, @Nullable Instant knownBy, long sealed,
            @Nullable String next) {}

    /// @param knownBy only what was recorded by then, and how it read on that day
    @GetMapping("/audit/journeys/{id}")
    FullHistoryPage journey(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String knownBy) {
        Instant known = AsOf.instant("knownBy", knownBy);
        List<RecordedEvent> all = log.asItStands(id);
        if (all.isEmpty()) {
            throw Question.unknownJourney(id);
        }
        List<RecordedEvent> events = known == null ? all : all.stream().filter(event -> !event.recordedAt().isAfter(known)).toList();
        if (events.isEmpty()) {
            throw Question.notKnownYet(id, Objects.requireNonNull(known));
        }
        String person = ((AccompanimentOpened) all.getFirst().event()).person();
        int from = Math.min(Page.offset(after), events.size());
        int to = Math.min(from + Page.limit(limit), events.size());
        long sealed = proofs.sealed();
        List<FullHistory.Item> items = new FullHistory(events, keys.of(person), days.impossible(id)).items(from, to, sealed);
        Restrictions.Mark mark = restrictions.mark(id);
        return new FullHistoryPage(
                items, person, mark.erased(), mark.restricted(), known, sealed, to < events.size() ? Integer.toString(to) : null);
    }
}
