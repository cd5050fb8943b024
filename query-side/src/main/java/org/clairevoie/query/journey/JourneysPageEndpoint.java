package org.clairevoie.query.journey;

import java.util.Map;
import java.util.UUID;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.query.asking.Question;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.pages.forms.Days;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `GET /journeys` for a browser: the list, narrowed and paged; or the one `journey` that is asked for by its id.
@Controller
final class JourneysPageEndpoint {
    @GetMapping(path = "/journeys", produces = MediaType.TEXT_HTML_VALUE)
    String list(Answers answers, Model page) {
        Map<String, String> question = answers.question();
        String sought = question.get("journey");
        if (sought != null) {
            return "redirect:/journeys/" + id(sought);
        }
        page.addAttribute("asked", Map.copyOf(question));
        question.replaceAll((name, value) -> name.startsWith("opened") ? Days.begun(value) : value);
        page.addAttribute("found", answers.plain(answers.get("/journeys", question)));
        page.addAttribute("question", answers.asData(question));
        page.addAttribute("schemes", AccompanimentOpened.Scheme.values());
        page.addAttribute("readings", Reading.values());
        page.addAttribute("states", JourneyState.State.values());
        return "journey/journeys";
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw Question.unreadable("journey", "is the id of a journey, a UUID");
        }
    }
}
