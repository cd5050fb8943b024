package org.clairevoie.query.export.shown;

import java.util.UUID;
import org.clairevoie.query.pages.Answers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One export for a browser: how far it is, its files, and a form that stops it or throws it away.
@Controller
final class ExportPageEndpoint {
    @GetMapping(path = "/exports/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(Answers answers, @PathVariable UUID id, Model page) {
        page.addAttribute("export", answers.plain(answers.get("/exports/" + id)));
        return "export/shown/export";
    }

    /// Forms know no DELETE: what is sent here stops the export, or throws its files away.
    @PostMapping(path = "/exports/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String delete(Answers answers, @PathVariable UUID id) {
        answers.delete("/exports/" + id);
        return "redirect:/exports/" + id;
    }
}
