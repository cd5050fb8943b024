package org.clairevoie.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clairevoie.events.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventLogTableTest {
    private final WrittenLog log = WrittenLog.fresh();

    @ParameterizedTest
    @ValueSource(strings = {
        "update event_log set type = 'other'", "delete from event_log", "truncate event_log", "update event_log set type = type where false",
        "insert into event_log select * from event_log on conflict (position) do update set type = 'other'"})
    void history_is_not_rewritten(String sql) {
        RecordedEvent event = log.append("one");
        assertThatThrownBy(() -> log.database().sql(sql).update()).hasMessageContaining("append-only");
        assertThat(log.reader().after(LogReader.NOTHING, 10)).containsExactly(event);
    }

    @Test
    void its_constraints_are_named_as_expected() {
        List<String> names = log.database()
                .sql("select conname from pg_constraint where conrelid = 'event_log'::regclass and contype <> 'n' order by conname")
                .query((row, _) -> row.getString(1)).list();
        assertThat(names).containsExactly("event_log_envelope_size", "event_log_pkey", "event_log_source_event", "event_log_version");
    }

    @Test
    void a_key_and_a_version_are_taken_once() {
        RecordedEvent event = log.append("one");
        assertThatThrownBy(() -> log.append(event)).hasMessageContaining("event_log_version");
    }
}
