package org.clairevoie.query.cohort.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Refused;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/cohorts` for a browser: those there are, and the form that makes another.
@Controller
final class CohortsPageEndpoint {
    private static final String COHORTS = "/cohorts";

    @GetMapping(path = COHORTS, produces = MediaType.TEXT_HTML_VALUE)
    String list(Answers answers, Model page) {
        return list(CohortTyped.nothing(), answers.question(), answers, page);
    }

    /// What was typed comes back with what was wrong; a cohort that was made is shown.
    @PostMapping(path = COHORTS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String make(Answers answers, HttpServletResponse response, Model page) {
        CohortTyped typed = CohortTyped.of(answers);
        try {
            return "redirect:/cohorts/" + answers.post(COHORTS, typed.body(answers)).get("id").asString();
        } catch (ErrorResponseException refused) {
            page.addAttribute("problem", Refused.of(refused, response));
            return list(typed, Map.of(), answers, page);
        }
    }

    private static String list(CohortTyped typed, Map<String, String> question, Answers answers, Model page) {
        page.addAttribute("typed", typed);
        page.addAttribute("found", answers.plain(answers.get(COHORTS, question)));
        page.addAttribute("codes", Map.of(
                "scheme", AccompanimentOpened.Scheme.values(), "orientation", AccompanimentOpened.Orientation.values(),
                "entryMode", AccompanimentOpened.EntryMode.values()));
        return "cohort/shown/cohorts";
    }
}
