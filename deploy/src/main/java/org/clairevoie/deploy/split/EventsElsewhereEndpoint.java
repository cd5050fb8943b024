package org.clairevoie.deploy.split;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/events` at a query node: it tells who posts where events are taken.
@Hidden
@RestController
final class EventsElsewhereEndpoint {
    private final String commandNode;

    EventsElsewhereEndpoint(@Value("${clairevoie.command-address}") String commandNode) {
        this.commandNode = commandNode;
    }

    @PostMapping("/events")
    ResponseEntity<ProblemDetail> elsewhere() {
        return ResponseEntity.of(Elsewhere.problem("this is a query node: post events to a command node", commandNode)).build();
    }
}
