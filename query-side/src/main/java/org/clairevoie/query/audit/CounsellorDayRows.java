package org.clairevoie.query.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.history.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the audit view: interviews by professional and day.
final class CounsellorDayRows {
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private final JdbcClient database;

    CounsellorDayRows(JdbcClient database) {
        this.database = database;
    }

    /// Interviews just recorded, which nothing has amended yet. Taken twice they are as once; one that was retracted meanwhile is
    /// there again until its retraction is taken again too, which comes after it.
    void add(List<RecordedEvent> interviews) {
        if (!interviews.isEmpty()) {
            List<InterviewHeld> held = interviews.stream().map(interview -> (InterviewHeld) interview.event()).toList();
            database.sql("""
                    insert into audit (event_id, accompaniment_id, counsellor, day, minutes)
                    select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as integer[]))
                    on conflict do nothing""")
                    .params(interviews.stream().map(RecordedEvent::eventId).toArray(UUID[]::new),
                            interviews.stream().map(RecordedEvent::accompanimentId).toArray(UUID[]::new),
                            held.stream().map(InterviewHeld::counsellor).toArray(String[]::new),
                            interviews.stream().map(interview -> interview.told().occurredAt().toLocalDate().toString()).toArray(String[]::new),
                            held.stream().map(InterviewHeld::minutes).toArray(Integer[]::new))
                    .update();
        }
    }

    /// What stands of one accompaniment takes the place of what stood before: taken twice, it is as once.
    void put(UUID accompanimentId, List<Standing> standing) {
        database.sql("delete from audit where accompaniment_id = ?").param(accompanimentId).update();
        for (Standing event : standing) {
            if (event.event() instanceof InterviewHeld interview) {
                database.sql("""
                        insert into audit (event_id, accompaniment_id, counsellor, day, minutes) values (?, ?, ?, ?, ?)
                        on conflict (event_id) do update set counsellor = excluded.counsellor, day = excluded.day, minutes = excluded.minutes""")
                        .params(event.eventId(), accompanimentId, interview.counsellor(), event.told().occurredAt().toLocalDate(), interview.minutes())
                        .update();
            }
        }
    }

    /// The interviews of an accompaniment that fall on a professional's day of more than 24 hours.
    Set<UUID> impossible(UUID accompanimentId) {
        return new HashSet<>(database.sql("""
                select mine.event_id from audit mine
                where mine.accompaniment_id = ?
                  and (select sum(minutes) from audit day where day.counsellor = mine.counsellor and day.day = mine.day) > ?""")
                .params(accompanimentId, MINUTES_OF_A_DAY).query((row, _) -> row.getObject(1, UUID.class)).list());
    }
}
