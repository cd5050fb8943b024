package org.clairevoie.query.grids;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/// `/grids` for a browser: those there are; one, in words; and what it says otherwise than another (`against`).
@Controller
final class GridsPageEndpoint {
    private static final String GRIDS = "/grids";
    private static final Map<String, String> ALL = Map.of("limit", "500");

    @GetMapping(path = GRIDS, produces = MediaType.TEXT_HTML_VALUE)
    String list(Answers answers, Model page) {
        page.addAttribute("found", answers.plain(answers.get(GRIDS, answers.question())));
        return "grids/grids";
    }

    @GetMapping(path = GRIDS + "/{name}/{version}", produces = MediaType.TEXT_HTML_VALUE)
    String one(
            Answers answers, @PathVariable String name, @PathVariable int version, @RequestParam(required = false) @Nullable String against,
            HttpServletResponse response, Model page) {
        JsonNode grid = answers.get(address(name + "/" + version));
        page.addAttribute("grid", answers.plain(grid));
        String called = name + "/" + version;
        JsonNode grids = answers.get(GRIDS, ALL).get("items");
        page.addAttribute("called", called);
        page.addAttribute("body", grid.toPrettyString());
        page.addAttribute("grids", answers.plain(grids));
        page.addAttribute("versions", grids.valueStream().map(one -> one.get("grid").asString())
                .filter(other -> other.startsWith(name + "/") && !other.equals(called)).toList());
        if (against != null && !against.isBlank()) {
            try {
                page.addAttribute("differences", GridDifference.between(grid, answers.get(address(against))));
                page.addAttribute("against", against);
            } catch (ErrorResponseException refused) {
                page.addAttribute("problem", Refused.of(refused, response));
            }
        }
        return "grids/grid";
    }

    private static String address(String called) {
        String[] parts = called.split("/", 2);
        return GRIDS + "/" + encoded(parts[0]) + "/" + (parts.length < 2 ? "0" : encoded(Objects.requireNonNull(parts[1])));
    }

    private static String encoded(String part) {
        return UriUtils.encodePathSegment(part, StandardCharsets.UTF_8);
    }
}
