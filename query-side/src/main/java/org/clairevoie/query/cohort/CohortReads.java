package org.clairevoie.query.cohort;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.clairevoie.query.cohort.told.CohortCounts;
import org.clairevoie.query.cohort.told.CohortReading;
import org.clairevoie.query.cohort.told.CurvesRead;
import org.clairevoie.query.cohort.told.Members;
import org.clairevoie.query.contrast.kept.ByteSink;
import org.clairevoie.query.contrast.kept.ByteSource;
import org.clairevoie.query.contrast.reading.ReadingForm;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.outcome.Classing;
import org.clairevoie.query.outcome.Curves;
import org.clairevoie.query.outcome.Exposures;
import org.clairevoie.query.outcome.Landmark;
import org.clairevoie.query.outcome.OutcomeGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was read of cohorts. A cohort never changes: it is read once under a grid, and what was read is kept in the database. What is asked
/// first of a cohort is read as soon as it is made, in the background: of a hundred thousand journeys that takes seconds.
final class CohortReads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CohortReads.class);
    private static final int MOST_AT_HAND = 200;
    private final ReadRows rows;
    private final CohortReader reader;
    private final OutcomeGroups groups = OutcomeGroups.builtIn();
    private final Cache<Key, CohortReading> readings = Caffeine.newBuilder().maximumSize(MOST_AT_HAND).build();
    private final Cache<Key, CurvesRead> curves = Caffeine.newBuilder().maximumSize(MOST_AT_HAND).build();
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("cohort-reads").factory());

    CohortReads(ReadRows rows, CohortReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    private record Key(UUID cohort, String question) {}

    /// What the bytes that are kept depend on.
    static String form() {
        return ReadingForm.name(Exposures.form() + OutcomeGroups.builtIn().name() + OutcomeGroups.builtIn().version());
    }

    OutcomeGroups groups() {
        return groups;
    }

    /// @throws org.springframework.web.ErrorResponseException 503 while the view they are read from is being rebuilt
    CohortReading reading(Cohort cohort, Readings grid) {
        Key key = new Key(cohort.id(), "contrast " + name(grid));
        return readings.get(key, _ -> {
            byte[] kept = rows.find(key.cohort(), key.question());
            CohortCounts counts = kept == null ? CohortCounts.of(members(cohort), grid) : CohortCounts.read(new ByteSource(kept));
            if (kept == null) {
                keep(key, counts::write);
            }
            return counts.reading();
        });
    }

    /// @throws org.springframework.web.ErrorResponseException 503 while the view they are read from is being rebuilt
    CurvesRead curves(Cohort cohort, Classing classing) {
        Key key = new Key(cohort.id(), "curves " + question(classing));
        return curves.get(key, _ -> {
            byte[] kept = rows.find(key.cohort(), key.question());
            Exposures exposures = kept == null ? exposures(cohort, classing) : Exposures.read(new ByteSource(kept));
            if (kept == null) {
                keep(key, exposures::write);
            }
            return CurvesRead.of(exposures, classing);
        });
    }

    private static String question(Classing classing) {
        return switch (classing) {
            case Classing.Together _ -> "together";
            case Classing.AtLandmark at -> at.landmark().days() + " " + name(at.readings());
            case Classing.ByFinalReading last -> "final " + name(last.readings());
        };
    }

    private static String name(Readings grid) {
        return grid.grid().name() + "/" + grid.grid().version();
    }

    private Exposures exposures(Cohort cohort, Classing classing) {
        Curves sorted = new Curves(classing, groups);
        members(cohort).each(sorted::add);
        return sorted.exposures();
    }

    private Members members(Cohort cohort) {
        return consumer -> reader.each(cohort, consumer);
    }

    private void keep(Key key, Consumer<ByteSink> what) {
        ByteSink sink = new ByteSink();
        what.accept(sink);
        rows.add(key.cohort(), key.question(), sink.written());
    }

    /// Reads in the background what pages ask of a cohort first. What fails is read when it is asked.
    void readAhead(Cohort cohort, Readings grid) {
        ahead.execute(() -> {
            try {
                reading(cohort, grid);
                curves(cohort, new Classing.Together());
                for (Landmark landmark : Landmark.values()) {
                    curves(cohort, new Classing.AtLandmark(landmark, grid));
                }
            } catch (RuntimeException failed) {
                LOG.info("cohort {} was not read ahead: it is read when it is asked", cohort.id(), failed);
            }
        });
    }

    @Override
    public void close() {
        ahead.shutdownNow();
    }
}
