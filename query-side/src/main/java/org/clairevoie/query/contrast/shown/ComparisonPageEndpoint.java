package org.clairevoie.query.contrast.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.charts.Flow;
import org.clairevoie.query.pages.forms.Days;
import org.clairevoie.query.pages.forms.Refused;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/// `GET /grids/compare` for a browser: from which reading to which, between two grids or two pairs of dates; and which journeys, for who
/// may see single ones.
@Controller
final class ComparisonPageEndpoint {
    private static final String CHANGED = "/grids/compare/journeys";
    private static final String MOST = "500";

    @GetMapping(path = "/grids/compare", produces = MediaType.TEXT_HTML_VALUE)
    String compare(Answers answers, HttpServletResponse response, Model page) {
        Map<String, String> asked = answers.question();
        Map<String, String> question = answers.question("after");
        Days.endedIn(question);
        page.addAttribute("asked", Map.copyOf(asked));
        page.addAttribute("grids", answers.plain(answers.get("/grids", Map.of("limit", MOST)).get("items")));
        if (!question.isEmpty()) {
            try {
                compared(answers, question, page);
                if (asked.containsKey("after")) {
                    question.put("after", asked.get("after"));
                }
                if (answers.may(CHANGED)) {
                    page.addAttribute("changed", answers.plain(answers.get(CHANGED, question)));
                }
            } catch (ErrorResponseException refused) {
                page.addAttribute("problem", Refused.of(refused, response));
            }
        }
        return "contrast/shown/comparison";
    }

    private static void compared(Answers answers, Map<String, String> question, Model page) {
        JsonNode answer = answers.get("/grids/compare", question);
        page.addAttribute("compared", answers.plain(answer));
        page.addAttribute("flow", Flow.of(answer.get("transitions").get("counts")));
        page.addAttribute("data", "/grids/compare?" + side("a", answer) + side("b", answer) + "clock="
                + answer.get("clock").asString().toLowerCase(Locale.ROOT) + "&format=json");
    }

    /// On the dates printed.
    private static String side(String name, JsonNode answer) {
        JsonNode side = answer.get(name);
        return name + "=" + side.get("grid").get("name").asString() + "/" + side.get("grid").get("version").asInt() + "&" + name + "HappenedBy="
                + side.get("happenedBy").asString() + "&" + name + "KnownBy=" + side.get("knownBy").asString() + "&";
    }
}
