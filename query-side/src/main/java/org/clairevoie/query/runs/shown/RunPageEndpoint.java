package org.clairevoie.query.runs.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Refused;
import org.clairevoie.query.runs.RunState;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/// One run for a browser: how far it is, as it goes on; cancelled by a form; once whole, read and compared with others.
@Controller
final class RunPageEndpoint {
    private static final String RUN = "/grids/{name}/{version}/runs/{run}";
    /// Grids and runs of each, from which another run is chosen.
    private static final String MOST = "20";

    @GetMapping(path = RUN, produces = MediaType.TEXT_HTML_VALUE)
    String one(Answers answers, @PathVariable String name, @PathVariable int version, @PathVariable UUID run, Model page) {
        return shown(RunsOf.grid(name, version) + "/" + run, answers, page);
    }

    /// Forms know no DELETE: what is sent here cancels the run.
    @PostMapping(path = RUN, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String cancel(
            Answers answers, @PathVariable String name, @PathVariable int version, @PathVariable UUID run, HttpServletResponse response, Model page) {
        String path = RunsOf.grid(name, version) + "/" + run;
        try {
            answers.delete(path);
            return "redirect:" + path;
        } catch (ErrorResponseException refused) {
            page.addAttribute("problem", Refused.of(refused, response));
            return shown(path, answers, page);
        }
    }

    private static String shown(String path, Answers answers, Model page) {
        JsonNode run = answers.get(path);
        page.addAttribute("run", answers.plain(run));
        page.addAttribute("path", path);
        if (run.get("state").asString().equals(RunState.COMPLETED.name())) {
            page.addAttribute("others", others(run.get("id").asString(), answers));
        }
        return "runs/shown/run";
    }

    private static List<Object> others(String run, Answers answers) {
        List<Object> others = new ArrayList<>();
        for (JsonNode grid : answers.get("/grids", Map.of("limit", MOST)).get("items")) {
            for (JsonNode other : answers.get("/grids/" + grid.get("grid").asString() + "/runs", Map.of("limit", MOST)).get("items")) {
                if (other.get("state").asString().equals(RunState.COMPLETED.name()) && !other.get("id").asString().equals(run)) {
                    others.add(answers.plain(other));
                }
            }
        }
        return others;
    }
}
