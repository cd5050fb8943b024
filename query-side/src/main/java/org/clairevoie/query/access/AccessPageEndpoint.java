package org.clairevoie.query.access;

import java.util.Map;
import org.clairevoie.query.pages.Answers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;

/// `GET /audit/access` for a browser: who asked for which record. Who may not read all of it is asked which accompaniment is meant.
@Controller
final class AccessPageEndpoint {
    private static final int UNREADABLE = 400;

    @GetMapping(path = "/audit/access", produces = MediaType.TEXT_HTML_VALUE)
    String access(Answers answers, Model page) {
        Map<String, String> question = answers.question();
        page.addAttribute("asked", Map.copyOf(question));
        try {
            page.addAttribute("found", answers.plain(answers.get("/audit/access", question)));
        } catch (ErrorResponseException refused) {
            if (!question.isEmpty() || refused.getStatusCode().value() != UNREADABLE) {
                throw refused;
            }
        }
        return "access/access";
    }
}
