package org.clairevoie.query.home;

import java.util.List;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.query.projection.Progress;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/// `GET /` for a browser: what this is, whether all parts are alive, the last checkpoint, where to go.
@Controller
final class HomePageEndpoint {
    private static final int NOT_YET = 503;
    private final Progress progress;

    HomePageEndpoint(Progress progress) {
        this.progress = progress;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Answers answers, Model page) {
        List<Progress.Of> views = progress.all();
        page.addAttribute("views", views);
        try {
            JsonNode checkpoint = answers.get("/audit/checkpoint");
            page.addAttribute("checkpoint", answers.plain(checkpoint));
            page.addAttribute("waiting", views.getFirst().head() + 1 - checkpoint.get("size").longValue());
        } catch (ErrorResponseException none) {
            if (none.getStatusCode().value() != NOT_YET) {
                throw none;
            }
        }
        return "home/home";
    }
}
