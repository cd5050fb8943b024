package org.clairevoie.query.export.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.content.ExportPseudonyms;
import org.clairevoie.query.export.content.ExportQuestion;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.history.KnownClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An export of journeys that a test wrote, in a folder of its own.
public record Exported(Path folder) {
    private static final byte[] KEY = "a key for tests, and for no other".getBytes(StandardCharsets.UTF_8);

    public static Exported of(List<RecordedEvent> events, double day, ExportFormat... formats) {
        return of(events, day, ExportPseudonyms.under(KEY), formats);
    }

    public static Exported afresh(List<RecordedEvent> events, double day, ExportFormat... formats) {
        return of(events, day, ExportPseudonyms.fresh(new SecureRandom()), formats);
    }

    public static ExportQuestion question(double day, ExportFormat... formats) {
        Instant date = JourneyWriter.instant(day);
        return new ExportQuestion(
                Members.ALL, EnumSet.copyOf(List.of(formats)), Readings.under(GridFile.clairevoie1()), date, date, KnownClock.RECORDED,
                List.of(30, 60, 90, 180), 999_999, 1, 25);
    }

    private static Exported of(List<RecordedEvent> events, double day, ExportPseudonyms pseudonyms, ExportFormat... formats) {
        Map<UUID, JourneyHistory> journeys = journeys(events);
        try {
            Path folder = Files.createTempDirectory("export");
            new ExportRun(question(day, formats), pseudonyms, everybody(journeys), (ids, _) -> journeys).into(folder, (_, _, _) -> { });
            return new Exported(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Map<UUID, JourneyHistory> journeys(List<RecordedEvent> events) {
        return events.stream().sorted(Comparator.comparingInt(RecordedEvent::sequence))
                .collect(Collectors.groupingBy(RecordedEvent::accompanimentId, LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), JourneyHistory::of)));
    }

    public static Members everybody(Map<UUID, JourneyHistory> journeys) {
        return new Members() {
            @Override
            public boolean has(String cohort) {
                return cohort.equals(ALL);
            }

            @Override
            public long count(String cohort, long position, long most) {
                return Math.min(journeys.size(), most);
            }

            @Override
            public void each(String cohort, long position, Consumer<UUID> member) {
                journeys.keySet().forEach(member);
            }
        };
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public JsonNode manifest() {
        return JsonMapper.shared().readTree(text("manifest.json"));
    }

    /// The rows of a CSV file by column, every one as wide as its header.
    public List<Map<String, String>> rows(String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text(name), CSVFormat.RFC4180.builder().setHeader().get())) {
            parser.forEach(row -> {
                assertThat(row.isConsistent()).as("%s row %d is as wide as its header", name, row.getRecordNumber()).isTrue();
                rows.add(row.toMap());
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return rows;
    }

    /// Every file with its bytes.
    public Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes;
    }
}
