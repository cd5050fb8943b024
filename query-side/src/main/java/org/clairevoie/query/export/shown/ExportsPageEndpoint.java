package org.clairevoie.query.export.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Refused;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/// The exports of a cohort for a browser, and the form that starts another; those of everybody under the name `all`.
@Controller
final class ExportsPageEndpoint {
    private static final String EXPORTS = "/cohorts/{cohort}/exports";
    private static final String EVERYBODY = "all";

    @GetMapping(path = EXPORTS, produces = MediaType.TEXT_HTML_VALUE)
    String list(Answers answers, @PathVariable String cohort, Model page) {
        return list(cohort, ExportTyped.nothing(), answers.question(), answers, page);
    }

    /// What was chosen comes back with what was wrong; an export that was started is followed.
    @PostMapping(path = EXPORTS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String start(Answers answers, @PathVariable String cohort, HttpServletResponse response, Model page) {
        ExportTyped typed = ExportTyped.of(answers);
        try {
            return "redirect:/exports/" + answers.post(exports(cohort), typed.body(answers)).get("id").asString();
        } catch (ErrorResponseException refused) {
            page.addAttribute("problem", Refused.of(refused, response));
            return list(cohort, typed, Map.of(), answers, page);
        }
    }

    private static String list(String cohort, ExportTyped typed, Map<String, String> question, Answers answers, Model page) {
        page.addAttribute("found", answers.plain(answers.get(exports(cohort), question)));
        if (!cohort.equals(EVERYBODY)) {
            page.addAttribute("whose", answers.plain(answers.get("/cohorts/" + UriUtils.encodePathSegment(cohort, StandardCharsets.UTF_8))));
        }
        page.addAttribute("exports", exports(cohort));
        page.addAttribute("typed", typed);
        page.addAttribute("formats", ExportFormat.names());
        page.addAttribute("grids", answers.plain(answers.get("/grids", Map.of("limit", "500")).get("items")));
        return "export/shown/exports";
    }

    private static String exports(String cohort) {
        return "/cohorts/" + UriUtils.encodePathSegment(cohort, StandardCharsets.UTF_8) + "/exports";
    }
}
