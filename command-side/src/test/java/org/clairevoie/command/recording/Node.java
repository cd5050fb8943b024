package org.clairevoie.command.recording;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.clairevoie.command.accompaniment.Limits;
import org.clairevoie.command.accompaniment.Lines;
import org.clairevoie.command.accompaniment.Story;
import org.clairevoie.command.append.LogAppender;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.eventlog.RecentEvents;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.Pseudonyms;
import org.clairevoie.protection.StoredPersonKeys;
import org.clairevoie.stores.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One command node on a database, wired as in production, with a cache and a writer of its own.
final class Node implements AutoCloseable {
    static final RecordedBy BY = new RecordedBy("somebody", "frontline", null);
    private static final MasterKey MASTER = new MasterKey(new byte[MasterKey.BYTES]);
    private final JdbcClient database;
    private final Stores stores;
    private final StoredPersonKeys keys;
    private final Limits limits;
    private final AggregateCache cache;
    private final LogAppender appender;
    private final Recorder recorder;
    final LogReader log;

    Node(DataSource source) {
        this(source, Limits.DEFAULTS);
    }

    Node(DataSource source, Limits limits) {
        this.limits = limits;
        database = JdbcClient.create(source);
        log = new LogReader(database);
        stores = Stores.in(source);
        database.sql("insert into master_key (fingerprint) values (?) on conflict do nothing").param(MASTER.fingerprint()).update();
        keys = new StoredPersonKeys(database, MASTER);
        Recording wiring = new Recording();
        appender = wiring.logAppender(wiring.logTransaction(stores, Clock.fixed(Lines.NOW, ZoneOffset.UTC), new LogBell(), new RecentEvents(100_000)), 1000, 500);
        appender.start();
        cache = new AggregateCache(1_000_000);
        recorder = wiring.recorder(wiring.commandBus(wiring.eventStore(log, appender), cache, admission()), cache, log);
    }

    Admission admission() {
        return new Recording().admission(stores, MASTER, keys, new Pseudonyms(MASTER), limits, Clock.fixed(Lines.NOW, ZoneOffset.UTC));
    }

    Outcome send(Story.Line line) {
        return send(Story.ACCOMPANIMENT, null, line).getFirst();
    }

    Outcome send(long expectedSequence, Story.Line line) {
        return send(Story.ACCOMPANIMENT, expectedSequence, line).getFirst();
    }

    List<Outcome> send(UUID accompaniment, @Nullable Long expectedSequence, Story.Line... lines) {
        return recorder.record(accompaniment, expectedSequence, List.of(lines).stream().map(Node::sent).toList(), BY).each();
    }

    static Sent sent(Story.Line line) {
        return new Sent(new EventKey(Story.SOURCE, line.name()), line.told(), line.contentTag());
    }

    boolean keeps(UUID accompaniment) {
        return cache.containsKey(accompaniment.toString());
    }

    /// As an erasure does.
    void destroyKeys() {
        List<String> persons = database.sql("update person_key set wrapped = null, destroyed_at = now() returning person")
                .query((row, _) -> row.getString(1)).list();
        persons.forEach(keys::forget);
    }

    @Override
    public void close() {
        appender.stop();
    }
}
