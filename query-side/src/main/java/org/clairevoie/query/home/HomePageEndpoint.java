package org.clairevoie.query.home;

import org.clairevoie.query.projection.Progress;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `GET /` for a browser: what this is, whether all parts are alive, where to go.
@Controller
final class HomePageEndpoint {
    private final Progress progress;

    HomePageEndpoint(Progress progress) {
        this.progress = progress;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Model page) {
        page.addAttribute("views", progress.all());
        return "home/home";
    }
}
