package org.clairevoie.query.audit.sealed;

import java.util.List;
import java.util.Map;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.transparency.note.VerifierKey;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/// `GET /audit/checkpoints` for a browser: the last checkpoint, those before it, the keys, and who else has signed.
@Controller
final class CheckpointsPageEndpoint {
    private static final int NOT_YET = 503;
    private static final String ON_A_PAGE = "25";

    @GetMapping(path = "/audit/checkpoints", produces = MediaType.TEXT_HTML_VALUE)
    String checkpoints(Answers answers, Model page) {
        JsonNode told = answers.get("/audit/keys");
        List<VerifierKey> keys = told.valueStream()
                .flatMap(each -> each.get("vkeys").valueStream()).map(vkey -> VerifierKey.parse(vkey.asString())).toList();
        page.addAttribute("keys", answers.plain(told));
        try {
            CheckpointLine last = CheckpointLine.of(answers.get("/audit/checkpoint"), keys);
            page.addAttribute("last", last);
            earlier(answers, last, keys, page);
        } catch (ErrorResponseException none) {
            if (none.getStatusCode().value() != NOT_YET) {
                throw none;
            }
        }
        return "audit/sealed/checkpoints";
    }

    /// From the newest back, unless the address says otherwise.
    private static void earlier(Answers answers, CheckpointLine last, List<VerifierKey> keys, Model page) {
        Map<String, String> question = answers.question();
        question.putIfAbsent("limit", ON_A_PAGE);
        if (!question.containsKey("after")) {
            question.putIfAbsent("before", Long.toString(last.size() + 1));
        }
        JsonNode found = answers.get("/audit/checkpoints", question);
        page.addAttribute("checkpoints", found.get("items").valueStream().map(each -> CheckpointLine.of(each, keys)).toList());
        page.addAttribute("onward", question.containsKey("after") ? "after" : "before");
        JsonNode next = found.path("next");
        page.addAttribute("next", next.isString() ? next.asString() : null);
    }
}
