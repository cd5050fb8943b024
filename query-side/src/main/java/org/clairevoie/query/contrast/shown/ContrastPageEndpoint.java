package org.clairevoie.query.contrast.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Days;
import org.clairevoie.query.pages.forms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/// `GET /contrast` for a browser: the population between the two conceptions, or a cohort, and another beside it. The address holds the
/// whole state: `grid`, `happenedBy`, `knownBy`, `clock` and `cohort` of the one; `beside` (`population`, or a cohort's id) and `besideGrid`
/// of the other; `points` for a point a journey.
@Controller
final class ContrastPageEndpoint {
    private static final String[] OWN = {"cohort", "beside", "besideGrid", "points"};
    private static final String POPULATION = "population";
    private static final String MOST = "500";

    @GetMapping(path = "/contrast", produces = MediaType.TEXT_HTML_VALUE)
    String contrast(Answers answers, HttpServletResponse response, Model page) {
        Map<String, String> asked = answers.question();
        JsonNode cohorts = answers.get("/cohorts", Map.of("limit", MOST)).get("items");
        page.addAttribute("asked", Map.copyOf(asked));
        page.addAttribute("grids", answers.plain(answers.get("/grids", Map.of("limit", MOST)).get("items")));
        page.addAttribute("cohorts", answers.plain(cohorts));
        page.addAttribute("mayOpen", answers.may("/contrast/journeys"));
        try {
            page.addAttribute("sides", sides(answers, asked, names(cohorts)));
            points(answers, asked, page);
        } catch (ErrorResponseException refused) {
            page.addAttribute("problem", Refused.of(refused, response));
        }
        return "contrast/shown/contrast";
    }

    private static List<ManyRead> sides(Answers answers, Map<String, String> asked, Map<String, String> names) {
        List<ManyRead> sides = new ArrayList<>();
        String cohort = asked.getOrDefault("cohort", POPULATION);
        sides.add(side(answers, cohort, asked.get("grid"), names));
        if (asked.containsKey("beside") || asked.containsKey("besideGrid")) {
            sides.add(side(answers, asked.getOrDefault("beside", cohort), asked.getOrDefault("besideGrid", asked.getOrDefault("grid", "")), names));
        }
        return sides;
    }

    private static ManyRead side(Answers answers, String who, @Nullable String grid, Map<String, String> names) {
        Map<String, String> question = who.equals(POPULATION) ? dates(answers) : new HashMap<>();
        question.remove("grid");
        if (grid != null && !grid.isEmpty()) {
            question.put("grid", grid);
        }
        String path = who.equals(POPULATION) ? "/contrast" : "/cohorts/" + UriUtils.encodePathSegment(who, StandardCharsets.UTF_8) + "/contrast";
        return ManyRead.of(names.get(who), path, answers.get(path, question), answers);
    }

    /// A point a journey, for who may open one; the dates are frozen in the link to the next ones, since more may be known then.
    private static void points(Answers answers, Map<String, String> asked, Model page) {
        if (!asked.containsKey("points") || asked.containsKey("cohort")) {
            return;
        }
        Map<String, String> question = dates(answers);
        question.put("limit", MOST);
        if (!asked.get("points").equals("yes")) {
            question.put("after", asked.get("points"));
        }
        JsonNode placed = answers.get("/contrast/journeys", question);
        page.addAttribute("placed", answers.plain(placed));
        page.addAttribute("points", PlaneDrawn.points(placed.get("items")));
    }

    private static Map<String, String> dates(Answers answers) {
        Map<String, String> question = answers.question(OWN);
        Days.endedIn(question);
        return question;
    }

    private static Map<String, String> names(JsonNode cohorts) {
        Map<String, String> names = new HashMap<>();
        cohorts.forEach(cohort -> names.put(cohort.get("id").asString(), cohort.get("name").asString()));
        return names;
    }
}
