package org.clairevoie.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.writing.Exported;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.projection.RandomJourneys;
import org.clairevoie.stores.Stores;
import org.clairevoie.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of exports that are cancelled, break, or whose process dies.
class ExportsTest {
    private static final Duration SILENT = Duration.ofSeconds(60);
    private final JdbcClient database = JdbcClient.create(migrated());
    private final ExportRows rows = new ExportRows(database);
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Map<UUID, JourneyHistory> journeys = Exported.journeys(RandomJourneys.of(2, 450));
    private final Clock clock = Clock.systemUTC();

    private final Path folder = newFolder();
    private Exports exports = exports(1_000_000);

    @AfterEach
    void close() {
        goOn.countDown();
        exports.close();
    }

    @Test
    void nothing_can_be_fetched_before_it_is_whole_and_a_cancelled_export_leaves_nothing() throws Exception {
        UUID id = start();
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(new ExportFolder(folder).files(id)).isEmpty();
        assertThat(names()).containsExactly(id + ".part");
        assertThat(exports.start(Exported.question(60, ExportFormat.CSV), "{}")).as("one at once").isNull();
        exports.delete(id);
        goOn.countDown();
        await("the folder is empty").atMost(Duration.ofSeconds(20)).until(() -> names().isEmpty());
        assertThat(row(id).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(row(id).rule()).isEqualTo("export-cancelled");
    }

    @Test
    void an_export_that_nobody_cancels_is_whole_and_stays_for_as_long_as_it_is_kept() {
        goOn.countDown();
        UUID id = start();
        awaitEnd(id, ExportState.DONE);
        assertThat(new ExportFolder(folder).files(id)).contains("manifest.json", "journeys.csv");
        exports.tidy();
        assertThat(new ExportFolder(folder).files(id)).contains("manifest.json");
        database.sql("update export set ended_at = ended_at - interval '8 days'").update();
        exports.tidy();
        assertThat(row(id).state()).isEqualTo(ExportState.EXPIRED);
        assertThat(names()).isEmpty();
    }

    @Test
    void two_exports_of_the_same_journeys_have_no_pseudonym_in_common() throws IOException {
        goOn.countDown();
        Set<String> first = pseudonyms(start());
        Set<String> second = pseudonyms(start());
        assertThat(first).hasSizeGreaterThan(10);
        assertThat(second).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
    }

    @Test
    void an_export_from_before_an_erasure_is_thrown_away_when_the_person_is_in_it_and_a_later_one_is_kept() {
        goOn.countDown();
        UUID before = start();
        awaitEnd(before, ExportState.DONE);
        database.sql("update export set asked = '{\"cohort\":\"all\"}'").update();
        database.sql("""
                insert into event_log values (0, gen_random_uuid(), 0, gen_random_uuid(), 's', 'i', 'accompaniment.accompaniment-opened.v1', now(),
                    convert_to('{"payload":{"person":"the erased"}}', 'UTF8'))""").update();
        exports.tidy();
        assertThat(row(before).state()).isEqualTo(ExportState.DONE);
        database.sql("""
                insert into person_erasure (id, person, state, asked_by, asked_at, recorded_at)
                values (gen_random_uuid(), 'the erased', 'RECORDED', 'officer', now(), now())""").update();
        exports.tidy();
        assertThat(row(before).state()).isEqualTo(ExportState.DELETED);
        assertThat(row(before).rule()).isEqualTo("erased");
        assertThat(names()).isEmpty();
        UUID after = start();
        awaitEnd(after, ExportState.DONE);
        database.sql("update export set asked = '{\"cohort\":\"all\"}'").update();
        exports.tidy();
        assertThat(row(after).state()).isEqualTo(ExportState.DONE);
    }

    @Test
    void an_export_from_before_a_restriction_is_thrown_away_when_the_person_is_in_it() {
        goOn.countDown();
        UUID before = start();
        awaitEnd(before, ExportState.DONE);
        database.sql("update export set asked = '{\"cohort\":\"all\"}'").update();
        database.sql("""
                insert into event_log values (0, gen_random_uuid(), 0, gen_random_uuid(), 's', 'i', 'accompaniment.accompaniment-opened.v1', now(),
                    convert_to('{"payload":{"person":"the restricted"}}', 'UTF8'))""").update();
        exports.tidy();
        assertThat(row(before).state()).isEqualTo(ExportState.DONE);
        database.sql("""
                insert into person_restriction (id, person, ground, set_by, set_at)
                values (gen_random_uuid(), 'the restricted', 'OBJECTION', 'officer', now())""").update();
        exports.tidy();
        assertThat(row(before).state()).isEqualTo(ExportState.DELETED);
        assertThat(row(before).rule()).isEqualTo("restricted");
        assertThat(names()).isEmpty();
    }

    @Test
    void an_export_whose_process_died_is_said_to_be_interrupted_and_is_cleaned_away() throws IOException {
        UUID died = UUID.fromString("0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e01");
        UUID lives = UUID.fromString("0199a1c2-7b1e-7d55-9a30-5b8f6f1c2e02");
        rows.begin(died, "{}", clock.instant().minus(SILENT.multipliedBy(2)));
        rows.begin(lives, "{}", clock.instant());
        for (UUID each : new UUID[] {died, lives}) {
            Files.writeString(Files.createDirectory(folder.resolve(each + ".part")).resolve("events.csv"), "row,id\r\n");
        }
        Files.createFile(folder.resolve("README"));
        exports.tidy();
        assertThat(row(died).state()).isEqualTo(ExportState.INTERRUPTED);
        assertThat(row(lives).state()).isEqualTo(ExportState.RUNNING);
        assertThat(names()).containsExactlyInAnyOrder("README", lives + ".part");
    }

    @Test
    void an_export_that_grows_too_long_is_given_up_and_says_so() {
        exports.close();
        exports = exports(100);
        goOn.countDown();
        UUID id = start();
        awaitEnd(id, ExportState.FAILED);
        assertThat(row(id).rule()).isEqualTo("too-many-rows");
        assertThat(names()).isEmpty();
    }

    private UUID start() {
        return Objects.requireNonNull(exports.start(Exported.question(60, ExportFormat.CSV), "{}"));
    }

    /// Of journeys and of persons.
    private Set<String> pseudonyms(UUID id) throws IOException {
        awaitEnd(id, ExportState.DONE);
        Set<String> pseudonyms = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve(id.toString()).resolve("journeys.csv")).stream().skip(1).toList()) {
            pseudonyms.addAll(List.of(line.split(",")).subList(1, 3));
        }
        return pseudonyms;
    }

    private Exports exports(long mostRows) {
        return new Exports(
                rows, Exported.everybody(journeys), (ids, _) -> {
                    reading.countDown();
                    hold();
                    return journeys;
                }, new ExportFolder(folder), new ExportBounds(1, 1_000, mostRows, Duration.ofDays(7), SILENT, 1, 10), clock);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("exports");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void hold() {
        try {
            if (!goOn.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let the export go on");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(UUID id, ExportState state) {
        await(id + " is " + state).atMost(Duration.ofSeconds(30)).until(() -> row(id).state() == state);
    }

    private ExportRows.Row row(UUID id) {
        return Objects.requireNonNull(rows.find(id));
    }

    private List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DataSource migrated() {
        DataSource database = TestDatabase.withLog();
        new CohortExports().exportTables(Stores.in(database));
        org.flywaydb.core.Flyway.configure().dataSource(database).locations("classpath:org/clairevoie/query/cohort").table("cohort_migrations")
                .baselineOnMigrate(true).baselineVersion("0").load().migrate();
        return database;
    }
}
