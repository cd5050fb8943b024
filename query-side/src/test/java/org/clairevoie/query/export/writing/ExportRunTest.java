package org.clairevoie.query.export.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.content.ExportPseudonyms;
import org.clairevoie.query.export.content.ExportQuestion;
import org.clairevoie.query.history.JourneyHistory;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExportRunTest {
    private static final List<RecordedEvent> JOURNEYS = RandomJourneys.of(7, 40);
    private static final Pattern PSEUDONYM = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");

    @Test
    void the_same_export_under_the_same_key_is_the_same_bytes() {
        Map<String, byte[]> first = Exported.of(JOURNEYS, 60, ExportFormat.values()).bytes();
        Map<String, byte[]> second = Exported.of(JOURNEYS, 60, ExportFormat.values()).bytes();
        assertThat(first).hasSize(27).hasSameSizeAs(second);
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void two_exports_do_not_join() {
        Exported first = Exported.afresh(JOURNEYS, 60, ExportFormat.values());
        Exported second = Exported.afresh(JOURNEYS, 60, ExportFormat.values());
        Set<String> joined = pseudonyms(first);
        assertThat(joined).hasSizeGreaterThan(300);
        joined.retainAll(pseudonyms(second));
        assertThat(joined).isEmpty();
        assertThat(events(first)).as("nor by the order of rows").isNotEqualTo(events(second)).hasSize(40);
    }

    @Test
    void nothing_that_names_somebody_leaves() {
        Exported exported = Exported.of(JOURNEYS, 60, ExportFormat.values());
        Set<String> names = new HashSet<>(Set.of("person-", "actor\"", "frontline", "13000548100010", "93066", "\"A\"", "tag"));
        JOURNEYS.forEach(event -> names.addAll(List.of(event.eventId().toString(), event.accompanimentId().toString(), event.key().id())));
        exported.bytes().forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(name)
                .doesNotContain(names.stream().filter(each -> each.length() > 8).toList().toArray(String[]::new)));
    }

    @Test
    void the_manifest_tells_every_file_with_its_rows_and_its_digest() throws Exception {
        Exported exported = Exported.of(JOURNEYS, 60, ExportFormat.values());
        JsonNode manifest = exported.manifest();
        Map<String, byte[]> files = exported.bytes();
        files.remove("manifest.json");
        assertThat(manifest.get("files").size()).isEqualTo(files.size());
        for (JsonNode file : manifest.get("files")) {
            byte[] bytes = Objects.requireNonNull(files.get(file.get("name").asString()));
            assertThat(file.get("bytes").longValue()).isEqualTo(bytes.length);
            assertThat(file.get("sha256").asString())
                    .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            if (file.get("name").asString().endsWith(".csv")) {
                assertThat(exported.rows(file.get("name").asString())).hasSize(file.get("rows").intValue());
            }
        }
        assertThat(manifest.get("grid").get("version").intValue()).isEqualTo(1);
        assertThat(manifest.get("cautions").toString()).contains("limit = 100", "immortal-time", "Ce n’est jamais 0");
    }

    @Test
    void too_few_journeys_are_not_given_out(@TempDir Path folder) throws Exception {
        Map<UUID, JourneyHistory> journeys = Exported.journeys(RandomJourneys.of(1, 3));
        var asked = Exported.question(60, ExportFormat.CSV);
        var guarded = new ExportQuestion(
                asked.cohort(), asked.formats(), asked.readings(), asked.happenedBy(), asked.knownBy(), asked.clock(), asked.landmarks(),
                asked.position(), 11, 25);
        ExportRun run = new ExportRun(
                guarded, ExportPseudonyms.fresh(new SecureRandom()), Exported.everybody(journeys), (_, _) -> journeys);
        assertThatThrownBy(() -> run.into(folder, (_, _, _) -> { })).isInstanceOf(ExportStopped.class).hasMessageContaining("11");
        assertThat(Files.exists(folder.resolve("manifest.json"))).isFalse();
    }

    private static Set<String> pseudonyms(Exported exported) {
        Set<String> found = new HashSet<>();
        exported.bytes().forEach((name, bytes) -> {
            if (!name.equals("manifest.json")) {
                PSEUDONYM.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).results().forEach(match -> found.add(match.group()));
            }
        });
        return found;
    }

    private static List<String> events(Exported exported) {
        return exported.rows("journeys.csv").stream().map(row -> row.get("events") + row.get("events_per_month") + row.get("linkCoverage"))
                .collect(Collectors.toList());
    }
}
