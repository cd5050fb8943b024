package org.clairevoie.command.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.access.Caller;
import org.clairevoie.command.rights.RequestedActs.Answer;
import org.clairevoie.persons.Ground;
import org.clairevoie.persons.Restriction;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.protection.Pseudonyms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `/persons`: the privacy officer's. A person is named by the pseudonym that auditors see, which a search tells: an identifier of a
/// sender's stands in a body, and never in an address, where it would end up in the logs of whatever passes it on.
@RestController
final class PersonsEndpoint {
    private static final Set<Ground> ASKED_FOR = EnumSet.complementOf(EnumSet.of(Ground.RETENTION));
    private final RequestedActs rights;
    private final PersonRows persons;
    private final ErasureRows erasures;
    private final Restrictions restrictions;
    private final Pseudonyms pseudonyms;
    private final SearchLog log;

    PersonsEndpoint(
            RequestedActs rights, PersonRows persons, ErasureRows erasures, Restrictions restrictions, Pseudonyms pseudonyms, SearchLog log) {
        this.rights = rights;
        this.persons = persons;
        this.erasures = erasures;
        this.restrictions = restrictions;
        this.pseudonyms = pseudonyms;
        this.log = log;
    }

    /// Either `source` and `person`, as the opening said them, or an `accompanimentId`.
    record Search(@Nullable String source, @Nullable String person, @Nullable UUID accompanimentId) {}

    /// @param key what `/persons/{key}` asks for
    /// @param restriction the ground of the one in force; null when there is none
    /// @param erasure the address of its certificate; null when none was asked for
    @JsonInclude
    record Person(String key, List<UUID> accompaniments, boolean held, @Nullable Ground restriction, @Nullable URI erasure) {}

    record Asked(UUID id, String person, Erasure.State state, Instant askedAt, URI certificate) {}

    record Hold(String person, boolean held, List<UUID> accompaniments) {}

    /// @param ground why; every one but `RETENTION`, which nobody asks for
    record Why(@Nullable Ground ground) {}

    /// @param ground null, as is `since`, when it is not restricted
    @JsonInclude
    record Restricted(String person, boolean restricted, @Nullable Ground ground, @Nullable Instant since, List<UUID> accompaniments) {}

    /// Before it tells what is known of a person, a line for each of the person's records says who has asked.
    @PostMapping("/persons/search")
    Person search(@RequestBody Search search, Caller caller) {
        String key;
        if (search.accompanimentId() != null) {
            key = persons.personOf(search.accompanimentId());
        } else if (search.source() != null && search.person() != null) {
            key = pseudonyms.of(search.source(), search.person());
        } else {
            throw PersonProblem.of(HttpStatus.BAD_REQUEST, "search", "a search names source and person, or accompanimentId");
        }
        List<UUID> accompaniments = key == null ? List.of() : persons.accompaniments(key);
        accompaniments.forEach(accompaniment -> log.searched(caller, accompaniment));
        if (key == null || !persons.isKnown(key)) {
            log.searched(caller, null);
            throw PersonProblem.unknown();
        }
        Erasure erasure = erasures.of(key);
        Restriction restriction = restrictions.of(key);
        return new Person(
                key, accompaniments, !persons.held(key).isEmpty(), restriction == null ? null : restriction.ground(),
                erasure == null ? null : erasure.certificate());
    }

    @PostMapping("/persons/{key}/erasure")
    ResponseEntity<Asked> erase(@PathVariable String key, Caller caller) {
        return switch (rights.erase(key, officer(caller))) {
            case Answer.Erasing(Erasure erasure) -> ResponseEntity.accepted().location(erasure.certificate()).body(
                    new Asked(erasure.id(), erasure.person(), erasure.state(), erasure.askedAt(), erasure.certificate()));
            case Answer answer -> throw PersonProblem.of(answer);
        };
    }

    @PostMapping("/persons/{key}/legal-hold")
    Hold hold(@PathVariable String key, Caller caller) {
        return changed(key, true, rights.hold(key, officer(caller)));
    }

    @DeleteMapping("/persons/{key}/legal-hold")
    Hold lift(@PathVariable String key, Caller caller) {
        return changed(key, false, rights.lift(key, officer(caller)));
    }

    @PostMapping("/persons/{key}/restriction")
    Restricted restrict(@PathVariable String key, @RequestBody Why why, Caller caller) {
        if (why.ground() == null || !ASKED_FOR.contains(why.ground())) {
            throw PersonProblem.of(HttpStatus.BAD_REQUEST, "ground", "a restriction names its ground, one of " + ASKED_FOR);
        }
        return switch (rights.restrict(key, why.ground(), officer(caller))) {
            case Answer.Restricted(Restriction standing) ->
                new Restricted(key, true, standing.ground(), standing.setAt(), persons.accompaniments(key));
            case Answer answer -> throw PersonProblem.of(answer);
        };
    }

    @DeleteMapping("/persons/{key}/restriction")
    Restricted unrestrict(@PathVariable String key, Caller caller) {
        return switch (rights.unrestrict(key, EnumSet.allOf(Ground.class), officer(caller))) {
            case Answer.Unrestricted _ -> new Restricted(key, false, null, null, persons.accompaniments(key));
            case Answer answer -> throw PersonProblem.of(answer);
        };
    }

    private static Hold changed(String key, boolean held, Answer answer) {
        if (answer instanceof Answer.HoldChanged(List<UUID> accompaniments)) {
            return new Hold(key, held, accompaniments);
        }
        throw PersonProblem.of(answer);
    }

    private String officer(Caller caller) {
        return pseudonyms.ofSubject(caller.actor());
    }
}
