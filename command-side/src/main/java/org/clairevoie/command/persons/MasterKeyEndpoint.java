package org.clairevoie.command.persons;

import java.net.URI;
import org.clairevoie.protection.master.MasterKeyChange;
import org.clairevoie.protection.master.MasterKeyRounds;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/// `/actuator/masterkey`: which master keys wrap how many persons' keys; a POST puts the one that stands beside in the place of the one in use.
@WebEndpoint(id = "masterkey")
final class MasterKeyEndpoint {
    private final MasterKeyChange change;
    private final MasterKeyRounds rounds;

    MasterKeyEndpoint(MasterKeyChange change, MasterKeyRounds rounds) {
        this.change = change;
        this.rounds = rounds;
    }

    @ReadOperation
    MasterKeyChange.Progress now() {
        return change.progress();
    }

    @WriteOperation
    WebEndpointResponse<Object> begin() {
        if (!change.begin()) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
                    "there is no other master key to change to: put it in " + change.nextPath() + " on every node, and a copy in a safe place, first");
            problem.setType(URI.create("urn:clairevoie:no-next-master-key"));
            return new WebEndpointResponse<>(problem, HttpStatus.CONFLICT.value(), MediaType.APPLICATION_PROBLEM_JSON);
        }
        rounds.wake();
        return new WebEndpointResponse<>(change.progress(), HttpStatus.ACCEPTED.value());
    }
}
