package org.clairevoie.query.eventtypes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.query.pages.Answers;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/// The catalogue to read: the types by group, and each with its fields and an example to copy.
@Controller
final class EventTypesPageEndpoint {
    @GetMapping(path = "/event-types", produces = MediaType.TEXT_HTML_VALUE)
    String all(Answers answers, Model page) {
        Map<String, List<Object>> groups = answers.get("/event-types").valueStream().collect(Collectors.groupingBy(
                entry -> entry.get("group").asString(), LinkedHashMap::new, Collectors.mapping(answers::plain, Collectors.toList())));
        page.addAttribute("groups", groups);
        return "eventtypes/event-types";
    }

    @GetMapping(path = "/event-types/{name}", produces = MediaType.TEXT_HTML_VALUE)
    String one(Answers answers, @PathVariable String name, Model page) {
        JsonNode entry = answers.get("/event-types/" + name);
        page.addAttribute("type", answers.plain(entry));
        page.addAttribute("fields", TypeField.of(entry.get("schema")));
        page.addAttribute("example", EventExample.of(Objects.requireNonNull(Catalogue.find(name))).toPrettyString());
        return "eventtypes/event-type";
    }
}
