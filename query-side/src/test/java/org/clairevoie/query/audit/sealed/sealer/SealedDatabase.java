package org.clairevoie.query.audit.sealed.sealer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.clairevoie.query.audit.sealed.keys.KeyRing;
import org.clairevoie.query.audit.sealed.keys.KeyRows;
import org.clairevoie.query.audit.sealed.stored.CheckpointRows;
import org.clairevoie.query.audit.sealed.stored.Head;
import org.clairevoie.query.audit.sealed.stored.TileRows;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.projection.LoggedDatabase;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.flywaydb.core.Flyway;
import org.springframework.transaction.support.TransactionTemplate;

/// A log in a database of its own, to be sealed by hand.
record SealedDatabase(LoggedDatabase logged, Path keyFile, CheckpointRows checkpoints, TileRows tiles) {
    /// All that is sealed is sealed within one minute.
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    static SealedDatabase fresh() {
        LoggedDatabase logged = LoggedDatabase.fresh();
        Flyway.configure().dataSource(logged.source()).locations("classpath:org/clairevoie/query/audit/sealed")
                .schemas("sealed").table("sealed_log_migrations").load().migrate();
        try {
            Path keyFile = Files.createTempDirectory("clairevoie-sealing").resolve("sealing.key");
            return new SealedDatabase(logged, keyFile, new CheckpointRows(logged.client()), new TileRows(logged.client()));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// Another database, empty, beside the same keys.
    SealedDatabase inItsPlace() {
        SealedDatabase other = fresh();
        return new SealedDatabase(other.logged, keyFile, other.checkpoints, other.tiles);
    }

    /// What was signed last, as it stands beside the keys.
    Path lastSigned() {
        return keyFile.resolveSibling("sealing.key.signed");
    }

    KeyRing ring() {
        return KeyRing.open(keyFile, "log.example/test", new KeyRows(logged.client()), Clock.systemUTC());
    }

    /// What one node seals with.
    SealingStep node(int batch) {
        SealingStep step = new SealingStep(
                logged.client(), new TransactionTemplate(logged.transactions()), new SealingStep.Sealed(checkpoints, tiles), ring(),
                LastSigned.beside(keyFile, "log.example/test"), NOON, batch);
        step.begin();
        return step;
    }

    void append(long firstJourney, int count) {
        LongStream.range(firstJourney, firstJourney + count).forEach(number -> logged.log().append(JourneyWriter.opened(number).events()));
    }

    Head head() {
        return java.util.Objects.requireNonNull(checkpoints.head());
    }

    /// From the rows of the log alone.
    Hash root() {
        List<Hash> level = logged.client().sql("select envelope from event_log order by position").query((row, _) -> Merkle.leaf(row.getBytes(1))).list();
        return Merkle.root((height, index) -> subtree(level, height, index), level.size());
    }

    private static Hash subtree(List<Hash> leaves, int height, long index) {
        return height == 0 ? leaves.get((int) index)
                : Merkle.node(subtree(leaves, height - 1, 2 * index), subtree(leaves, height - 1, 2 * index + 1));
    }
}
