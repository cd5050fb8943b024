package org.clairevoie.query.runs.shown;

import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.contrast.shown.ManyRead;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.charts.Flow;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/// What a run found, for a browser: as the population is shown, or beside another run.
@Controller
final class RunResultsPageEndpoint {
    private static final String RUN = "/grids/{name}/{version}/runs/{run}";

    @GetMapping(path = RUN + "/contrast", produces = MediaType.TEXT_HTML_VALUE)
    String contrast(Answers answers, @PathVariable String name, @PathVariable int version, @PathVariable UUID run, Model page) {
        String path = RunsOf.grid(name, version) + "/" + run;
        page.addAttribute("run", answers.plain(answers.get(path)));
        page.addAttribute("path", path);
        page.addAttribute("many", ManyRead.of(null, path + "/contrast", answers.get(path + "/contrast", answers.question()), answers));
        return "runs/shown/run-contrast";
    }

    @GetMapping(path = RUN + "/compare", produces = MediaType.TEXT_HTML_VALUE)
    String compare(Answers answers, @PathVariable String name, @PathVariable int version, @PathVariable UUID run, Model page) {
        String path = RunsOf.grid(name, version) + "/" + run;
        Map<String, String> question = answers.question("after");
        JsonNode compared = answers.get(path + "/compare", question);
        page.addAttribute("run", answers.plain(answers.get(path)));
        page.addAttribute("path", path);
        page.addAttribute("compared", answers.plain(compared));
        page.addAttribute("flow", Flow.of(compared.get("transitions").get("counts")));
        if (answers.may(path + "/compare/journeys")) {
            page.addAttribute("changed", answers.plain(answers.get(path + "/compare/journeys", answers.question())));
        }
        return "runs/shown/run-compare";
    }
}
