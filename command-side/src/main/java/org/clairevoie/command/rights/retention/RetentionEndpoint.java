package org.clairevoie.command.rights.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clairevoie.access.Caller;
import org.clairevoie.command.rights.PersonProblem;
import org.clairevoie.command.rights.RequestedActs;
import org.clairevoie.command.rights.RequestedActs.Answer;
import org.clairevoie.persons.Ground;
import org.clairevoie.protection.Pseudonyms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/persons/retention`: what is due is listed, and nothing is done; what was listed is done when the officer says so. Nothing is done of itself.
@RestController
final class RetentionEndpoint {
    private final LifeRows lives;
    private final Terms terms;
    private final int most;
    private final RequestedActs rights;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    /// @param most persons of a page
    RetentionEndpoint(LifeRows lives, Terms terms, int most, RequestedActs rights, Pseudonyms pseudonyms, Clock clock) {
        this.lives = lives;
        this.terms = terms;
        this.most = most;
        this.rights = rights;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /// The officer's word: the list that was seen.
    ///
    /// @param asOf and `after`, as the list says them
    record Order(@Nullable Instant asOf, @Nullable String after, @Nullable String digest) {}

    /// What became of one that was due.
    ///
    /// @param certificate of the erasure that was begun; null for the rest
    /// @param stoppedBy why nothing was done; null when it was
    @JsonInclude
    record Outcome(String person, Tier to, @Nullable URI certificate, @Nullable String stoppedBy) {}

    record Done(Instant asOf, List<Outcome> items) {}

    @GetMapping("/persons/retention")
    RetentionList due(@RequestParam(required = false) @Nullable String after) {
        return list(clock.instant().truncatedTo(ChronoUnit.MICROS), after);
    }

    @PostMapping("/persons/retention")
    Done carryOut(@RequestBody Order order, Caller caller) {
        Instant asOf = order.asOf();
        if (asOf == null || order.digest() == null || asOf.isAfter(clock.instant())) {
            throw PersonProblem.of(HttpStatus.BAD_REQUEST, "retention-order", "asOf and digest are to be those of the list that was seen");
        }
        RetentionList list = list(asOf, order.after());
        if (!list.isTheOne(order.digest())) {
            throw PersonProblem.of(
                    HttpStatus.CONFLICT, "retention-list-changed", "this is not the list that was seen any more: nothing was done, look again");
        }
        String officer = pseudonyms.ofSubject(caller.actor());
        return new Done(asOf, list.items().stream().map(due -> outcome(due, officer)).toList());
    }

    private RetentionList list(Instant asOf, @Nullable String after) {
        List<String> persons = lives.toLookAt(Objects.requireNonNullElse(after, ""), asOf, terms, most);
        List<Due> due = new ArrayList<>();
        for (String person : persons) {
            Due one = terms.due(lives.of(person, asOf.minus(terms.silent())), asOf);
            if (one != null) {
                due.add(one);
            }
        }
        return RetentionList.of(asOf, terms, after, due, persons.size() == most ? persons.getLast() : null);
    }

    private Outcome outcome(Due due, String officer) {
        if (due.stoppedBy() != null) {
            return new Outcome(due.person(), due.to(), null, due.stoppedBy());
        }
        Answer answer = switch (due.to()) {
            case ACTIVE -> rights.unrestrict(due.person(), Set.of(Ground.RETENTION), officer);
            case RESTRICTED -> rights.restrict(due.person(), Ground.RETENTION, officer);
            case ANONYMISED -> rights.expire(due.person(), officer);
        };
        return switch (answer) {
            case Answer.Erasing(var erasure) -> new Outcome(due.person(), due.to(), erasure.certificate(), null);
            case Answer.Restricted _, Answer.Unrestricted _, Answer.HoldChanged _ -> new Outcome(due.person(), due.to(), null, null);
            case Answer.Held _ -> new Outcome(due.person(), due.to(), null, "held");
            case Answer.RestrictedOtherwise _ -> new Outcome(due.person(), due.to(), null, "restricted");
            case Answer.Erased _, Answer.NothingToHold _, Answer.Unknown _ -> new Outcome(due.person(), due.to(), null, "erased");
        };
    }
}
