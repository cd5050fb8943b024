package org.clairevoie.command.rights.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
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

    /// Those of whom something may be due, in the order of their pseudonyms: something of theirs was closed long ago, or nothing has come of it for so
    /// long that it need not be, or they are restricted by retention and something has come since.
    List<String> toLookAt(String after, Instant asOf, Terms terms, int most) {
        return database.sql("""
                select person from (
                    select opened_for(o.envelope) person
                    from event_log c join event_log o on o.accompaniment_id = c.accompaniment_id and o.sequence = 0
                    where c.type like 'accompaniment.accompaniment-closed.v%' and c.recorded_at <= :active
                      and (c.recorded_at <= :kept or not exists (
                        select from person_restriction r where r.person = opened_for(o.envelope) and r.lifted_at is null))
                    union
                    select opened_for(o.envelope) from event_log o
                    where o.sequence = 0 and o.recorded_at <= :silent
                      and not exists (
                        select from event_log l where l.accompaniment_id = o.accompaniment_id and l.recorded_at > :silent and l.source <> :ours)
                      and (o.recorded_at <= :kept or not exists (
                        select from person_restriction r where r.person = opened_for(o.envelope) and r.lifted_at is null))
                    union
                    select r.person from person_restriction r where r.ground = 'RETENTION' and r.lifted_at is null and exists (
                        select from event_log o join event_log l on l.accompaniment_id = o.accompaniment_id
                        where o.sequence = 0 and opened_for(o.envelope) = r.person and l.recorded_at > r.set_at and l.source <> :ours)) known
                where person collate "C" > :after and not exists (select from person_erasure e where e.person = known.person)
                order by person collate "C" limit :most""")
                .param("active", asOf.minus(terms.active()).atOffset(ZoneOffset.UTC))
                .param("silent", asOf.minus(terms.silent()).atOffset(ZoneOffset.UTC))
                .param("kept", asOf.minus(terms.kept()).atOffset(ZoneOffset.UTC))
                .param("ours", Acts.SOURCE).param("after", after).param("most", most).query((row, _) -> row.getString(1)).list();
    }

    /// @param silentSince what was not closed, and of which nothing was recorded after this, is over
    Life of(String person, Instant silentSince) {
        List<UUID> accompaniments = persons.accompaniments(person);
        List<Heard> heard = accompaniments.stream().map(accompaniment -> heard(accompaniment, log.accompaniment(accompaniment, 0))).toList();
        boolean over = heard.stream().allMatch(each -> each.closed() || !each.last().isAfter(silentSince));
        Restriction restriction = restrictions.of(person);
        return new Life(
                person, accompaniments, over ? heard.stream().map(Heard::last).max(Comparator.naturalOrder()).orElse(Instant.EPOCH) : null,
                over ? heard.stream().filter(each -> !each.closed()).map(Heard::accompaniment).toList() : List.of(), !persons.held(person).isEmpty(),
                restriction == null ? null : restriction.ground());
    }

    /// @param last when it was closed, or when something was last recorded of it but what is ours to say, whichever is later
    private record Heard(UUID accompaniment, boolean closed, Instant last) {}

    private static Heard heard(UUID accompaniment, List<RecordedEvent> events) {
        Accompaniment state = new NeverOpened();
        Instant last = Instant.EPOCH;
        for (RecordedEvent event : events) {
            state = state.evolve(event);
            last = event.key().source().equals(Acts.SOURCE) ? last : event.recordedAt();
        }
        Instant over = state instanceof Opened opened ? opened.overSince() : null;
        return new Heard(accompaniment, over != null, over == null || over.isBefore(last) ? last : over);
    }
}
