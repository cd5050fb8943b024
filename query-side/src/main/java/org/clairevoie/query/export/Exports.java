package org.clairevoie.query.export;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.clairevoie.query.export.content.ExportPseudonyms;
import org.clairevoie.query.export.content.ExportQuestion;
import org.clairevoie.query.export.writing.ExportRun;
import org.clairevoie.query.export.writing.ExportStopped;
import org.clairevoie.query.export.writing.Histories;
import org.clairevoie.query.export.writing.Members;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes exports in the background. Files are written beside and get their final name in one move, once the manifest is
/// complete: what can be fetched is whole.
final class Exports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private final ExportRows rows;
    private final Members members;
    private final Histories histories;
    private final ExportFolder folder;
    private final ExportBounds bounds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore free;
    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("export-", 0).factory());

    Exports(ExportRows rows, Members members, Histories histories, ExportFolder folder, ExportBounds bounds, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.histories = histories;
        this.folder = folder;
        this.bounds = bounds;
        this.clock = clock;
        this.free = new Semaphore(bounds.atOnce());
    }

    /// @return null when as many as may be are being written here
    @Nullable UUID start(ExportQuestion question, String asked) {
        if (!free.tryAcquire()) {
            return null;
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try {
            mine.add(id);
            rows.begin(id, asked, clock.instant());
            threads.execute(() -> run(id, question));
            return id;
        } catch (RuntimeException refused) {
            ended(id);
            throw refused;
        }
    }

    /// Stops an export that runs, or throws away the files of one that is done.
    void delete(UUID id) {
        if (!rows.change(id, ExportState.RUNNING, ExportState.CANCELLED, "export-cancelled", "somebody cancelled it", clock.instant())
                && rows.change(id, ExportState.DONE, ExportState.DELETED, null, null, clock.instant())) {
            folder.delete(id);
        }
    }

    /// Says that this node's exports are alive, ends those that nobody writes any more, and throws away what nobody may fetch.
    void tidy() {
        mine.forEach(id -> rows.alive(id, clock.instant()));
        rows.interruptSilentSince(clock.instant().minus(bounds.silent()), clock.instant());
        rows.ofErased().forEach(id -> takeAway(id, "erased", "a person in it was erased: ask again, and the person's words are not in it"));
        rows.ofRestricted().forEach(id -> takeAway(id, "restricted", "a person in it was restricted: ask again, and the person is not in it"));
        rows.expireEndedBefore(clock.instant().minus(bounds.kept()));
        folder.keepOnly(id -> {
            ExportRows.Row row = rows.find(id);
            return mine.contains(id) || (row != null && (row.state() == ExportState.DONE || row.state() == ExportState.RUNNING));
        });
    }

    /// An export cannot be made again on other people and be the same: its files go, and its row says why.
    private void takeAway(UUID id, String rule, String because) {
        if (!rows.change(id, ExportState.RUNNING, ExportState.CANCELLED, rule, because, clock.instant())
                && rows.change(id, ExportState.DONE, ExportState.DELETED, rule, because, clock.instant())) {
            folder.delete(id);
        }
    }

    private record Ending(ExportState state, @Nullable String rule, @Nullable String detail) {
        static final Ending DONE = new Ending(ExportState.DONE, null, null);

        static Ending failed(String rule, String detail) {
            return new Ending(ExportState.FAILED, rule, detail);
        }
    }

    /// Its place is free before it is told that it ended: who then asks for the next one finds it.
    private void run(UUID id, ExportQuestion question) {
        Ending ending;
        try {
            ending = written(id, question);
        } finally {
            ended(id);
        }
        try {
            if (!rows.change(id, ExportState.RUNNING, ending.state, ending.rule, ending.detail, clock.instant())) {
                folder.delete(id);
            }
        } catch (RuntimeException untold) {
            LOG.error("the export {} ended, and that could not be told: it will count as interrupted", id, untold);
            folder.delete(id);
        }
    }

    private Ending written(UUID id, ExportQuestion question) {
        try {
            Path beside = folder.beside(id);
            new ExportRun(question, ExportPseudonyms.fresh(random), members, histories)
                    .into(beside, (done, total, written) -> progress(id, done, total, written));
            Files.move(beside, folder.of(id), StandardCopyOption.ATOMIC_MOVE);
            return Ending.DONE;
        } catch (ExportStopped stopped) {
            folder.delete(id);
            return Ending.failed(stopped.rule(), stopped.detail());
        } catch (IOException | RuntimeException broken) {
            LOG.error("the export {} could not be written", id, broken);
            folder.delete(id);
            return Ending.failed("export-failed", "it could not be written; nothing of it was kept");
        }
    }

    private void ended(UUID id) {
        mine.remove(id);
        free.release();
    }

    private void progress(UUID id, long done, long total, long written) {
        if (written > bounds.rows()) {
            throw new ExportStopped("too-many-rows", "an export has at most " + bounds.rows() + " rows; ask for fewer formats or a smaller cohort");
        }
        if (Thread.currentThread().isInterrupted() || !rows.progress(id, done, total, written, clock.instant())) {
            throw new ExportStopped("export-cancelled", "it was stopped; nothing of it was kept");
        }
    }

    /// What runs is stopped, and says so.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
