package org.clairevoie.command.rights;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clairevoie.access.Caller;
import org.clairevoie.command.rights.PersonRights.Answer;
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
    private final PersonRights rights;
    private final PersonRows persons;
    private final ErasureRows erasures;
    private final Pseudonyms pseudonyms;

    PersonsEndpoint(PersonRights rights, PersonRows persons, ErasureRows erasures, Pseudonyms pseudonyms) {
        this.rights = rights;
        this.persons = persons;
        this.erasures = erasures;
        this.pseudonyms = pseudonyms;
    }

    /// Either `source` and `person`, as the opening said them, or an `accompanimentId`.
    record Search(@Nullable String source, @Nullable String person, @Nullable UUID accompanimentId) {}

    /// @param key what `/persons/{key}` asks for
    /// @param erasure the address of its certificate; null when none was asked for
    record Person(String key, List<UUID> accompaniments, boolean held, @Nullable URI erasure) {}

    record Asked(UUID id, String person, Erasure.State state, Instant askedAt, URI certificate) {}

    record Hold(String person, boolean held, List<UUID> accompaniments) {}

    @PostMapping("/persons/search")
    Person search(@RequestBody Search search) {
        String key;
        if (search.accompanimentId() != null) {
            key = persons.personOf(search.accompanimentId());
        } else if (search.source() != null && search.person() != null) {
            key = pseudonyms.of(search.source(), search.person());
        } else {
            throw PersonProblem.of(HttpStatus.BAD_REQUEST, "search", "a search names source and person, or accompanimentId");
        }
        if (key == null || !persons.isKnown(key)) {
            throw PersonProblem.unknown();
        }
        Erasure erasure = erasures.of(key);
        return new Person(key, persons.accompaniments(key), !persons.held(key).isEmpty(), erasure == null ? null : certificate(erasure));
    }

    @PostMapping("/persons/{key}/erasure")
    ResponseEntity<Asked> erase(@PathVariable String key, Caller caller) {
        return switch (rights.erase(key, officer(caller))) {
            case Answer.Erasing(Erasure erasure) -> ResponseEntity.accepted().location(certificate(erasure)).body(
                    new Asked(erasure.id(), erasure.person(), erasure.state(), erasure.askedAt(), certificate(erasure)));
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

    private static Hold changed(String key, boolean held, Answer answer) {
        if (answer instanceof Answer.HoldChanged(List<UUID> accompaniments)) {
            return new Hold(key, held, accompaniments);
        }
        throw PersonProblem.of(answer);
    }

    private String officer(Caller caller) {
        return pseudonyms.ofSubject(caller.actor());
    }

    private static URI certificate(Erasure erasure) {
        return URI.create("/persons/" + erasure.person() + "/erasures/" + erasure.id());
    }
}
