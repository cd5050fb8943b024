package org.clairevoie.query.journey;

import java.util.Map;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.pages.Answers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `GET /journeys` for a browser: the list, narrowed and paged.
@Controller
final class JourneysPageEndpoint {
    /// A field for days in an address for instants: a day begins at midnight in universal time, and the page says so.
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    @GetMapping(path = "/journeys", produces = MediaType.TEXT_HTML_VALUE)
    String list(Answers answers, Model page) {
        Map<String, String> question = answers.question();
        page.addAttribute("asked", Map.copyOf(question));
        question.replaceAll((name, value) -> name.startsWith("opened") && value.matches(DAY) ? value + "T00:00:00Z" : value);
        page.addAttribute("found", answers.plain(answers.get("/journeys", question)));
        page.addAttribute("schemes", AccompanimentOpened.Scheme.values());
        page.addAttribute("readings", Reading.values());
        page.addAttribute("states", JourneyState.State.values());
        return "journey/journeys";
    }
}
