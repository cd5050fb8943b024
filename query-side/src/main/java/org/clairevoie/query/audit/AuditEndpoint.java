package org.clairevoie.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.protection.PersonKeys;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
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

    AuditEndpoint(JourneyLog log, CounsellorDayRows days, PersonKeys keys) {
        this.log = log;
        this.days = days;
        this.keys = keys;
    }

    /// @param person the person's pseudonym
    /// @param next what to ask for with `after`; null on the last page
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FullHistoryPage(List<FullHistory.Item> items, String person, @Nullable String next) {}

    @GetMapping("/audit/journeys/{id}")
    FullHistoryPage journey(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "200") int limit) {
        List<RecordedEvent> events = log.all(id);
        if (events.isEmpty()) {
            throw Question.unknown("unknown-journey", "no journey has the id " + id);
        }
        String person = ((AccompanimentOpened) events.getFirst().event()).person();
        Page<FullHistory.Item> page = Page.of(
                new FullHistory(events, keys.of(person), days.impossible(id)).items(), Page.offset(after), Page.limit(limit));
        return new FullHistoryPage(page.items(), person, page.next());
    }
}
