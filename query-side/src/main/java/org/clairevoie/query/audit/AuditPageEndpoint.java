package org.clairevoie.query.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.pages.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/// `GET /audit/journeys/{id}` for a browser: everything ever recorded, or what was known at the end of a past day, with its proofs.
@Controller
final class AuditPageEndpoint {
    private static final String ERASED = "accompaniment.personal-data-erased.v1";
    private final ZoneId zone;

    AuditPageEndpoint(@Value("${clairevoie.pages.zone:Europe/Paris}") ZoneId zone) {
        this.zone = zone;
    }

    /// @param day in place of `knownBy`: all that was recorded by its end, where the pages are read
    @GetMapping(path = "/audit/journeys/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String journey(Answers answers, @PathVariable UUID id, @RequestParam(required = false) @Nullable String day, Model page) {
        Map<String, String> question = answers.question("day");
        if (day != null && !day.isBlank()) {
            question.put("knownBy", endOf(day));
        }
        JsonNode found = answers.get("/audit/journeys/" + id, question);
        List<AuditLine> lines = found.get("items").valueStream().map(item -> AuditLine.of(item, answers)).toList();
        page.addAttribute("id", id);
        page.addAttribute("found", answers.plain(found));
        page.addAttribute("lines", lines);
        page.addAttribute("knownBy", question.get("knownBy"));
        page.addAttribute("day", day);
        page.addAttribute("question", answers.asData(question));
        page.addAttribute("erasedAt", found.get("items").valueStream().filter(item -> item.get("type").asString().equals(ERASED))
                .map(item -> item.get("recordedAt").asString()).findFirst().orElse(null));
        return "audit/history";
    }

    private String endOf(String day) {
        try {
            return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000).toString();
        } catch (DateTimeException noDay) {
            throw Question.unreadable("day", "is a date, such as 2026-03-04");
        }
    }
}
