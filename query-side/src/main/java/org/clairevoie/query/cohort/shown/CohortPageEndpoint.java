package org.clairevoie.query.cohort.shown;

import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.contrast.shown.ManyRead;
import org.clairevoie.query.pages.Answers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/// `/cohorts/{id}` for a browser, and how its journeys read.
@Controller
final class CohortPageEndpoint {
    @GetMapping(path = "/cohorts/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(Answers answers, @PathVariable UUID id, Model page) {
        page.addAttribute("cohort", answers.plain(answers.get("/cohorts/" + id)));
        return "cohort/shown/cohort";
    }

    @GetMapping(path = "/cohorts/{id}/contrast", produces = MediaType.TEXT_HTML_VALUE)
    String contrast(Answers answers, @PathVariable UUID id, Model page) {
        JsonNode cohort = answers.get("/cohorts/" + id);
        String path = "/cohorts/" + id + "/contrast";
        page.addAttribute("cohort", answers.plain(cohort));
        page.addAttribute("grids", answers.plain(answers.get("/grids", Map.of("limit", "500")).get("items")));
        page.addAttribute("many", ManyRead.of(cohort.get("name").asString(), path, answers.get(path, answers.question()), answers));
        return "cohort/shown/cohort-contrast";
    }
}
