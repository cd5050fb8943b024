package org.clairevoie.command.rights.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.clairevoie.command.accompaniment.Accompaniment;
import org.clairevoie.command.accompaniment.NeverOpened;
import org.clairevoie.command.accompaniment.Opened;
import org.clairevoie.command.rights.Acts;
import org.clairevoie.command.rights.PersonRows;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.persons.Restriction;
import org.clairevoie.persons.Restrictions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what retention goes by from where it was recorded.
final class LifeRows {
    private final JdbcClient database;
    private final PersonRows persons;
    private final Restrictions restrictions;
    private final LogReader log;

    LifeRows(JdbcClient database, PersonRows persons, Restrictions restrictions, LogReader log) {
        this.database = database;
        this.persons = persons;
        this.restrictions = restrictions;
        this.log = log;
    }

    /// Those of whom something may be due, in the order of their pseudonyms: something of theirs was closed long ago, or they are restricted by
    /// retention and something has come since.
    List<String> toLookAt(String after, Instant asOf, Terms terms, int most) {
        return database.sql("""
                select person from (
                    select opened_for(o.envelope) person
                    from event_log c join event_log o on o.accompaniment_id = c.accompaniment_id and o.sequence = 0
                    where c.type like 'accompaniment.accompaniment-closed.v%' and c.recorded_at <= :active
                      and (c.recorded_at <= :kept or not exists (
                        select from person_restriction r where r.person = opened_for(o.envelope) and r.lifted_at is null))
                    union
                    select r.person from person_restriction r where r.ground = 'RETENTION' and r.lifted_at is null and exists (
                        select from event_log o join event_log l on l.accompaniment_id = o.accompaniment_id
                        where o.sequence = 0 and opened_for(o.envelope) = r.person and l.recorded_at > r.set_at and l.source <> :ours)) known
                where person collate "C" > :after and not exists (select from person_erasure e where e.person = known.person)
                order by person collate "C" limit :most""")
                .param("active", asOf.minus(terms.active()).atOffset(ZoneOffset.UTC))
                .param("kept", asOf.minus(terms.kept()).atOffset(ZoneOffset.UTC))
                .param("ours", Acts.SOURCE).param("after", after).param("most", most).query((row, _) -> row.getString(1)).list();
    }

    Life of(String person) {
        List<UUID> accompaniments = persons.accompaniments(person);
        Restriction restriction = restrictions.of(person);
        return new Life(
                person, accompaniments, allOverSince(accompaniments), !persons.held(person).isEmpty(),
                restriction == null ? null : restriction.ground());
    }

    private @Nullable Instant allOverSince(List<UUID> accompaniments) {
        Instant over = Instant.EPOCH;
        for (UUID accompaniment : accompaniments) {
            Instant since = overSince(log.accompaniment(accompaniment, 0));
            if (since == null) {
                return null;
            }
            over = since.isAfter(over) ? since : over;
        }
        return over;
    }

    /// Closed, and nothing heard of it any more but what is ours to say.
    private static @Nullable Instant overSince(List<RecordedEvent> events) {
        Accompaniment state = new NeverOpened();
        Instant heard = Instant.EPOCH;
        for (RecordedEvent event : events) {
            state = state.evolve(event);
            heard = event.key().source().equals(Acts.SOURCE) ? heard : event.recordedAt();
        }
        Instant over = state instanceof Opened opened ? opened.overSince() : null;
        return over == null || over.isAfter(heard) ? over : heard;
    }
}
