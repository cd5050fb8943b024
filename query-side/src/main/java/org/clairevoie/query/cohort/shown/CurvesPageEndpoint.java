package org.clairevoie.query.cohort.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.outcome.OutcomeGroup;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Refused;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/// `/cohorts/{id}/curves` for a browser: what came of the journeys, by when, with those still at risk under every curve.
@Controller
final class CurvesPageEndpoint {
    @GetMapping(path = "/cohorts/{id}/curves", produces = MediaType.TEXT_HTML_VALUE)
    String curves(Answers answers, @PathVariable UUID id, HttpServletResponse response, Model page) {
        Map<String, String> question = answers.question();
        page.addAttribute("asked", Map.copyOf(question));
        page.addAttribute("cohort", answers.plain(answers.get("/cohorts/" + id)));
        page.addAttribute("grids", answers.plain(answers.get("/grids", Map.of("limit", "500")).get("items")));
        page.addAttribute("groups", OutcomeGroup.values());
        try {
            JsonNode told = answers.get("/cohorts/" + id + "/curves", question);
            page.addAttribute("told", answers.plain(told));
            page.addAttribute("curves", CurvesShown.all(told, answers));
        } catch (ErrorResponseException refused) {
            page.addAttribute("problem", Refused.of(refused, response));
        }
        return "cohort/shown/curves";
    }
}
