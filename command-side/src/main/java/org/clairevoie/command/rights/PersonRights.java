package org.clairevoie.command.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.LegalHoldLifted;
import org.clairevoie.events.LegalHoldSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What may be begun for a person, one act after the other over all nodes: no hold is set between the look at it and an erasure.
final class PersonRights {
    private final PersonRows persons;
    private final ErasureRows erasures;
    private final Acts acts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PersonRights(PersonRows persons, ErasureRows erasures, Acts acts, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.persons = persons;
        this.erasures = erasures;
        this.acts = acts;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What became of asking for an act.
    sealed interface Answer {
        record Unknown() implements Answer {}

        /// A hold forbids the erasure.
        record Held() implements Answer {}

        /// Nothing is left to hold.
        record Erased() implements Answer {}

        record Erasing(Erasure erasure) implements Answer {}

        /// @param accompaniments in which the hold was set, or lifted, now
        record HoldChanged(List<UUID> accompaniments) implements Answer {}
    }

    /// Asked for again, the one erasure there is.
    Answer erase(String person, String officer) {
        return alone(person, () -> {
            Erasure known = erasures.of(person);
            if (known != null) {
                return new Answer.Erasing(known);
            }
            if (!persons.held(person).isEmpty()) {
                return new Answer.Held();
            }
            erasures.begin(UuidCreator.getTimeOrderedEpochPlus1(), person, officer, clock.instant());
            return new Answer.Erasing(Objects.requireNonNull(erasures.of(person)));
        });
    }

    /// In every accompaniment of the person that is not held. One that is held holds the person.
    Answer hold(String person, String officer) {
        return alone(person, () -> {
            if (erasures.of(person) != null) {
                return new Answer.Erased();
            }
            List<UUID> held = persons.held(person);
            List<UUID> free = persons.accompaniments(person).stream().filter(id -> !held.contains(id)).toList();
            return changed(free, new LegalHoldSet(), "legal-hold", officer);
        });
    }

    Answer lift(String person, String officer) {
        return alone(person, () -> changed(persons.held(person), new LegalHoldLifted(), "legal-hold-lifted", officer));
    }

    private Answer changed(List<UUID> accompaniments, AccompanimentEvent event, String act, String officer) {
        String name = act + "/" + UuidCreator.getTimeOrderedEpochPlus1();
        accompaniments.forEach(accompaniment -> acts.record(accompaniment, event, name, officer));
        return new Answer.HoldChanged(accompaniments);
    }

    private Answer alone(String person, java.util.function.Supplier<Answer> act) {
        if (!persons.isKnown(person)) {
            return new Answer.Unknown();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(person).query((_, _) -> "").single();
            return act.get();
        }));
    }
}
