package org.clairevoie.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.clairevoie.events.OutcomeRecorded.Kind;
import org.clairevoie.events.Precision;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.tables.Column;
import org.clairevoie.query.export.tables.Table;
import org.clairevoie.query.export.writing.Exported;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Needs R (`Rscript`, Debian's `r-base-core`); where TraMineR is installed, it reads its files too.
class ReadInRTest {
    private static final int MINUTES = 3;

    @Test
    void base_r_parses_every_table_and_finds_its_types_and_its_sequences(@TempDir Path folder) throws Exception {
        Reply reply = read(Exported.of(journeys(), 200, ExportFormat.CSV, ExportFormat.TRAMINER), folder);
        assertThat(reply.status()).as(reply.text()).isZero();
        assertThat(reply.text()).contains("read 15 tables");
    }

    @Test
    void a_table_that_was_tampered_with_is_noticed(@TempDir Path folder) throws Exception {
        Exported exported = Exported.of(journeys(), 200, ExportFormat.CSV, ExportFormat.TRAMINER);
        Files.writeString(exported.file("traminer-sps.csv"), exported.text("traminer-sps.csv").replaceFirst(",1\\)", ",2)"));
        Files.writeString(exported.file("events.csv"), exported.text("events.csv").replaceFirst(",TRUE", ",yes"));
        Reply reply = read(exported, folder);
        assertThat(reply.status()).isEqualTo(1);
        assertThat(reply.text()).contains("traminer-sps.csv: other sequences than STS", "events.csv$", "found TEXT, not BOOLEAN");
    }

    private static List<RecordedEvent> journeys() {
        List<RecordedEvent> events = new ArrayList<>(RandomJourneys.of(5, 40));
        JourneyWriter found = JourneyWriter.opened(1_000);
        found.on(3).to(Precision.DAY).tells(Facts.verbatim());
        found.on(30).tells(Facts.outcome(Kind.TRAINING));
        found.on(60).tells(Facts.outcome(Kind.PERMANENT_JOB));
        events.addAll(found.events());
        JourneyWriter closed = JourneyWriter.opened(1_001);
        closed.on(24).tells(Facts.closed());
        events.addAll(closed.events());
        return events;
    }

    private record Reply(int status, String text) {}

    private static Reply read(Exported exported, Path folder) throws Exception {
        List<String> rows = new ArrayList<>(List.of("file,rows"));
        for (JsonNode file : exported.manifest().get("files")) {
            rows.add(file.get("name").asString() + "," + file.get("rows").intValue());
        }
        List<String> columns = new ArrayList<>(List.of("file,column,kind"));
        for (Table table : Table.all()) {
            columns.add(table.name() + ".csv,row," + Column.Kind.INTEGER);
            table.columns().forEach(column -> columns.add(table.name() + ".csv," + column.name() + "," + column.kind()));
        }
        Path script = folder.resolve("read.R");
        try (InputStream text = Objects.requireNonNull(ReadInRTest.class.getResourceAsStream("read-in-r.R"))) {
            Files.copy(text, script);
        }
        return run(folder, "Rscript", "--vanilla", script.toString(), exported.folder().toString(),
                Files.write(folder.resolve("rows.csv"), rows).toString(), Files.write(folder.resolve("columns.csv"), columns).toString());
    }

    private static Reply run(Path folder, String... command) throws InterruptedException, IOException {
        File said = folder.resolve("said.txt").toFile();
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
        } catch (IOException absent) {
            throw new IOException("R is needed to show that R reads the exports: install r-base-core", absent);
        }
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("R ended").isTrue();
        return new Reply(process.exitValue(), Files.readString(said.toPath(), StandardCharsets.UTF_8));
    }
}
