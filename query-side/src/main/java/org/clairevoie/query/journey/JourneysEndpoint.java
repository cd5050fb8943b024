package org.clairevoie.query.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.persons.Restrictions.Mark;
import org.clairevoie.protection.PersonKeys;
import org.clairevoie.query.asking.AsOf;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.projection.JourneyLog;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /journeys`, one journey, and its timeline.
@RestController
final class JourneysEndpoint {
    private static final Pattern INSEE = Pattern.compile("[0-9AB]{5}");
    private static final Pattern DEPARTEMENT = Pattern.compile("[0-9AB]{2,3}");
    private final JourneyRows journeys;
    private final Rereading rereading;
    private final JourneyLog log;
    private final PersonKeys keys;
    private final Restrictions restrictions;

    JourneysEndpoint(JourneyRows journeys, Rereading rereading, JourneyLog log, PersonKeys keys, Restrictions restrictions) {
        this.journeys = journeys;
        this.rereading = rereading;
        this.log = log;
        this.keys = keys;
        this.restrictions = restrictions;
    }

    /// @param reading under the built-in grid, which alone this view keeps: others are asked for with `grid=` where journeys are read.
    ///     After an import a page may be short, since it reads anew no more journeys than it may; `next` leads on
    /// @param openedFrom and `openedBefore` bound the opening, the first inclusive
    /// @param after the `next` of the page before
    @GetMapping("/journeys")
    Page<JourneyState> list(
            @RequestParam(required = false) AccompanimentOpened.@Nullable Scheme scheme,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable Reading reading, @RequestParam(required = false) JourneyState.@Nullable State state,
            @RequestParam(required = false) @Nullable String openedFrom, @RequestParam(required = false) @Nullable String openedBefore,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit, Caller caller) {
        var filter = new JourneyRows.Filter(
                scheme, territory(territory, caller), reading, state,
                AsOf.instant("openedFrom", openedFrom), AsOf.instant("openedBefore", openedBefore),
                caller.is(Role.FRONTLINE) ? caller.organisation() : null, caller.is(Role.EVALUATOR) ? restrictions.accompaniments() : Set.of());
        Page<JourneyState> page = new JourneyList(journeys, rereading)
                .page(filter, after == null ? null : PageMark.read(after), Page.limit(limit));
        Map<UUID, Mark> marks = restrictions.marks(page.items().stream().map(JourneyState::accompanimentId).toList());
        return new Page<>(page.items().stream().map(journey -> shown(journey, marks.getOrDefault(journey.accompanimentId(), Mark.NONE), caller)).toList(), page.next());
    }

    @GetMapping("/journeys/{id}")
    JourneyState one(@PathVariable UUID id, Caller caller) {
        JourneyState journey = journeys.find(id);
        if (journey == null) {
            throw Question.notShown(id);
        }
        return shown(journey, restrictions.mark(id), caller);
    }

    private JourneyState shown(JourneyState journey, Mark mark, Caller caller) {
        JourneyState read = rereading.read(journey).marked(mark);
        return caller.is(Role.EVALUATOR) ? read.discreetly() : read;
    }

    /// From the log, on any two dates, with what only the person's key opens.
    @GetMapping("/journeys/{id}/timeline")
    TimelinePage timeline(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String happenedBy,
            @RequestParam(required = false) @Nullable String knownBy, @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit, Caller caller) {
        AsOf asOf = AsOf.of(happenedBy, knownBy, clock);
        List<RecordedEvent> events = log.all(id);
        if (events.isEmpty()) {
            throw Question.unknownJourney(id);
        }
        String person = ((AccompanimentOpened) events.getFirst().event()).person();
        var view = JourneyHistory.of(visible(id, events, caller)).asOf(asOf.happenedBy(), asOf.knownBy(), asOf.clock());
        if (view.position() < 0) {
            throw Question.notKnownYet(id, view.knownBy());
        }
        Timeline timeline = new Timeline(view, keys.of(person), caller.is(Role.EVALUATOR));
        Page<Timeline.Item> page = timeline.page(Page.offset(after), Page.limit(limit));
        Mark mark = restrictions.mark(id);
        return new TimelinePage(page.items(), page.next(), view.happenedBy(), view.knownBy(), view.clock(), mark.erased(), mark.restricted());
    }

    /// Who follows the journey sees all of it; another organisation what it posted there, if anything, as it posted it: neither the
    /// words of a correction nor the dates of what others did.
    private List<RecordedEvent> visible(UUID id, List<RecordedEvent> events, Caller caller) {
        if (!caller.is(Role.FRONTLINE) || journeys.isFollowed(id, caller.organisation())) {
            return events;
        }
        List<RecordedEvent> own = events.stream()
                .filter(event -> Objects.equals(event.recordedBy().organisation(), caller.organisation())).toList();
        if (own.isEmpty()) {
            throw Question.unknownJourney(id);
        }
        return own;
    }

    /// @param next what to ask for with `after`; null on the last page
    /// @param erased the person's words are gone
    /// @param restricted the journey is kept, and not evaluated
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TimelinePage(
            List<Timeline.Item> items, @Nullable String next, Instant happenedBy, Instant knownBy, KnownClock clock, boolean erased,
            boolean restricted) {}

    private static @Nullable String territory(@Nullable String code, Caller caller) {
        if (code != null && caller.is(Role.EVALUATOR) && !DEPARTEMENT.matcher(code).matches()) {
            throw Question.unreadable("territory", "is a département, of two or three characters: evaluators do not go nearer");
        }
        if (code != null && !caller.is(Role.EVALUATOR) && !INSEE.matcher(code).matches()) {
            throw Question.unreadable("territory", "is an INSEE code of five characters");
        }
        return code;
    }
}
