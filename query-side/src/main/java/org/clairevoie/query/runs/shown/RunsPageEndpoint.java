package org.clairevoie.query.runs.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Refused;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The runs of a grid for a browser, and the form that starts another.
@Controller
final class RunsPageEndpoint {
    private static final String RUNS = "/grids/{name}/{version}/runs";

    @GetMapping(path = RUNS, produces = MediaType.TEXT_HTML_VALUE)
    String list(Answers answers, @PathVariable String name, @PathVariable int version, Model page) {
        return list(RunTyped.nothing(), RunsOf.grid(name, version), answers.question(), answers, page);
    }

    /// What was typed comes back with what was wrong; a run that was started is followed.
    @PostMapping(path = RUNS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String start(Answers answers, @PathVariable String name, @PathVariable int version, HttpServletResponse response, Model page) {
        RunTyped typed = RunTyped.of(answers);
        String runs = RunsOf.grid(name, version);
        try {
            return "redirect:" + runs + "/" + answers.post(runs, typed.body(answers)).get("id").asString();
        } catch (ErrorResponseException refused) {
            page.addAttribute("problem", Refused.of(refused, response));
            return list(typed, runs, Map.of(), answers, page);
        }
    }

    private static String list(RunTyped typed, String runs, Map<String, String> question, Answers answers, Model page) {
        page.addAttribute("typed", typed);
        page.addAttribute("runs", runs);
        page.addAttribute("grid", runs.substring("/grids/".length(), runs.length() - "/runs".length()));
        page.addAttribute("found", answers.plain(answers.get(runs, question)));
        return "runs/shown/runs";
    }
}
