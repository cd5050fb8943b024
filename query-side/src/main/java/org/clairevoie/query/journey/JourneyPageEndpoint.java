package org.clairevoie.query.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.contrast.indices.Index;
import org.clairevoie.query.journey.lanes.EventLine;
import org.clairevoie.query.journey.lanes.IndexLine;
import org.clairevoie.query.journey.lanes.Listed;
import org.clairevoie.query.journey.lanes.Lit;
import org.clairevoie.query.journey.lanes.ReplayClock;
import org.clairevoie.query.journey.lanes.Swimlanes;
import org.clairevoie.query.pages.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/// `GET /journeys/{id}` for a browser: the journey in lanes, its reading explained, on any two dates. The address holds the whole
/// state: `grid`, `happenedBy`, `knownBy`, `clock`, the `index` that is explained and the `event` that is told in words, with those around
/// it, `limit` at once.
@Controller
final class JourneyPageEndpoint {
    private static final int NOT_FOUND = 404;

    @GetMapping(path = "/journeys/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(
            Answers answers, @PathVariable UUID id, @RequestParam(required = false) @Nullable String index,
            @RequestParam(required = false) @Nullable UUID event, @RequestParam(defaultValue = "100") int limit, Model page) {
        String path = "/journeys/" + id;
        Map<String, String> question = answers.question("index", "event", "limit");
        Map<String, String> dates = new HashMap<>(question);
        dates.remove("grid");
        page.addAttribute("journey", answers.plain(answers.get(path)));
        page.addAttribute("grids", answers.may("/grids") ? answers.plain(answers.get("/grids", Map.of("limit", "500")).get("items")) : List.of());
        JsonNode moments = answers.get(path + "/moments", question.containsKey("clock") ? Map.of("clock", question.get("clock")) : Map.of());
        List<EventLine> events = timeline(answers, path, dates, page);
        JsonNode read = reading(answers, path, question, page);
        Index chosen = IndexLine.named(index);
        JsonNode explained = read == null || chosen == null ? null : IndexLine.find(read, chosen);
        Lit lit = Lit.of(explained);
        page.addAttribute("clocks", List.of(
                ReplayClock.of("happenedBy", moments, question.get("happenedBy")), ReplayClock.of("knownBy", moments, question.get("knownBy"))));
        page.addAttribute("listed", Listed.of(events, event == null ? null : event.toString(), Page.limit(limit)));
        page.addAttribute("lanes", lanes(events, moments, read, lit));
        page.addAttribute("lit", lit);
        page.addAttribute("byId", byId(events));
        page.addAttribute("chosen", explained == null || chosen == null ? null : IndexLine.of(chosen, explained));
        return "journey/journey";
    }

    private static List<EventLine> timeline(Answers answers, String path, Map<String, String> dates, Model page) {
        List<EventLine> events = new ArrayList<>();
        Map<String, String> question = new HashMap<>(dates);
        question.put("limit", Integer.toString(Page.MOST));
        page.addAttribute("timeline", Map.copyOf(question));
        try {
            JsonNode answer;
            do {
                answer = answers.get(path + "/timeline", question);
                answer.get("items").forEach(item -> events.add(EventLine.of(item)));
                question.put("after", answer.get("next").asString(""));
            } while (!answer.get("next").isNull());
            page.addAttribute("dates", answers.plain(answer, "happenedBy", "knownBy", "clock"));
        } catch (ErrorResponseException refused) {
            orElseThrow(refused, page);
        }
        return events;
    }

    /// A journey of which nothing is known yet, or that is not open yet, has no reading; the page says so and stays.
    private static @Nullable JsonNode reading(Answers answers, String path, Map<String, String> question, Model page) {
        try {
            JsonNode read = answers.get(path + "/contrast", question);
            page.addAttribute("read", answers.plain(read, "grid", "reading", "criteria", "profile", "density", "continuity", "flags"));
            page.addAttribute("indices", IndexLine.all(read));
            return read;
        } catch (ErrorResponseException refused) {
            orElseThrow(refused, page);
            return null;
        }
    }

    private static void orElseThrow(ErrorResponseException refused, Model page) {
        String rule = String.valueOf(refused.getBody().getType()).replace("urn:clairevoie:", "");
        if (refused.getStatusCode().value() != NOT_FOUND || rule.equals("unknown-grid") || rule.equals("unknown-journey")) {
            throw refused;
        }
        page.addAttribute("nothing", rule);
    }

    private static Swimlanes lanes(List<EventLine> events, JsonNode moments, @Nullable JsonNode read, Lit lit) {
        JsonNode happened = moments.get("happenedBy");
        Instant from = happened.isEmpty() ? Instant.EPOCH : Instant.parse(happened.get(0).asString());
        Instant to = happened.isEmpty() ? Instant.EPOCH : Instant.parse(happened.get(happened.size() - 1).asString());
        return Swimlanes.of(events, from, to, read == null ? to : Instant.parse(read.get("happenedBy").asString()), lit);
    }

    private static Map<String, EventLine> byId(List<EventLine> events) {
        Map<String, EventLine> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        return byId;
    }
}
