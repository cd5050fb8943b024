package org.clairevoie.command.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.LegalHoldLifted;
import org.clairevoie.events.LegalHoldSet;
import org.clairevoie.persons.Ground;
import org.clairevoie.persons.Restriction;
import org.clairevoie.persons.Restrictions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What may be begun for a person, one act after the other over all nodes: no hold is set between the look at it and an erasure.
public final class RequestedActs {
    private final PersonRows persons;
    private final ErasureRows erasures;
    private final RestrictionRows restricted;
    private final Restrictions restrictions;
    private final Acts acts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestedActs(
            PersonRows persons, ErasureRows erasures, RestrictionRows restricted, Restrictions restrictions, Acts acts, JdbcClient database,
            TransactionTemplate transaction, Clock clock) {
        this.persons = persons;
        this.erasures = erasures;
        this.restricted = restricted;
        this.restrictions = restrictions;
        this.acts = acts;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What became of asking for an act.
    public sealed interface Answer {
        record Unknown() implements Answer {}

        /// A hold forbids the erasure.
        record Held() implements Answer {}

        /// Nothing was ever recorded of the person: a hold stands in accompaniments.
        record NothingToHold() implements Answer {}

        /// Nothing is left to hold or to restrict.
        record Erased() implements Answer {}

        /// There is one already, on another ground.
        record RestrictedOtherwise(Restriction standing) implements Answer {}

        record Erasing(Erasure erasure) implements Answer {}

        /// @param accompaniments in which the hold was set, or lifted, now
        record HoldChanged(List<UUID> accompaniments) implements Answer {}

        record Restricted(Restriction standing) implements Answer {}

        /// No restriction is in force.
        record Unrestricted() implements Answer {}
    }

    /// Asked for again, the one erasure there is; begun again where the key came back from a backup.
    Answer erase(String person, String officer) {
        return alone(person, () -> erased(person, officer));
    }

    /// Erased because its time is over, unless the person has asked that it be kept apart.
    public Answer expire(String person, String officer) {
        return alone(person, () -> {
            Restriction standing = restrictions.of(person);
            return standing == null || standing.ground() == Ground.RETENTION ? erased(person, officer) : new Answer.RestrictedOtherwise(standing);
        });
    }

    private Answer erased(String person, String officer) {
        Erasure known = erasures.of(person);
        if (known != null) {
            if (known.state() == Erasure.State.DONE && erasures.isKeyBack(person)) {
                erasures.beginAgain(known);
            }
            return new Answer.Erasing(Objects.requireNonNull(erasures.of(person)));
        }
        if (!persons.held(person).isEmpty()) {
            return new Answer.Held();
        }
        erasures.begin(UuidCreator.getTimeOrderedEpochPlus1(), person, officer, clock.instant());
        return new Answer.Erasing(Objects.requireNonNull(erasures.of(person)));
    }

    /// In every accompaniment of the person that is not held. One that is held holds the person.
    Answer hold(String person, String officer) {
        return alone(person, () -> {
            if (erasures.of(person) != null) {
                return new Answer.Erased();
            }
            List<UUID> held = persons.held(person);
            List<UUID> all = persons.accompaniments(person);
            if (all.isEmpty()) {
                return new Answer.NothingToHold();
            }
            List<UUID> free = all.stream().filter(id -> !held.contains(id)).toList();
            return changed(free, new LegalHoldSet(), "legal-hold", officer);
        });
    }

    Answer lift(String person, String officer) {
        return alone(person, () -> changed(persons.held(person), new LegalHoldLifted(), "legal-hold-lifted", officer));
    }

    /// Asked for again on the same ground, the one that stands.
    public Answer restrict(String person, Ground ground, String officer) {
        return alone(person, () -> {
            if (erasures.of(person) != null) {
                return new Answer.Erased();
            }
            Restriction standing = restrictions.of(person);
            if (standing == null) {
                restricted.begin(UuidCreator.getTimeOrderedEpochPlus1(), person, ground, officer, clock.instant());
                standing = Objects.requireNonNull(restrictions.of(person));
            }
            return standing.ground() == ground ? new Answer.Restricted(standing) : new Answer.RestrictedOtherwise(standing);
        });
    }

    /// @param grounds a restriction on another is left
    public Answer unrestrict(String person, Set<Ground> grounds, String officer) {
        return alone(person, () -> {
            restricted.end(person, grounds, officer, clock.instant());
            return new Answer.Unrestricted();
        });
    }

    private Answer changed(List<UUID> accompaniments, AccompanimentEvent event, String act, String officer) {
        String name = act + "/" + UuidCreator.getTimeOrderedEpochPlus1();
        accompaniments.forEach(accompaniment -> acts.record(accompaniment, event, name, officer));
        return new Answer.HoldChanged(accompaniments);
    }

    private Answer alone(String person, Supplier<Answer> act) {
        if (!persons.isKnown(person)) {
            return new Answer.Unknown();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(person).query((_, _) -> "").single();
            return act.get();
        }));
    }
}
