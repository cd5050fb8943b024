package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a person said is nowhere in the clear: in no table, in no line of output; the one who may read still reads it.
@ExtendWith(OutputCaptureExtension.class)
class PrivacyStoryTest {
    private static final String WORDS = PlantedSecrets.WORDS;
    private static final List<String> IDENTIFIERS = List.of(PlantedSecrets.PERSON, PlantedSecrets.COUNSELLOR, PlantedSecrets.REFERENT);

    @Test
    void personal_words_and_identifiers_reach_neither_the_tables_nor_the_output(CapturedOutput output) {
        RunningService service = RunningService.shared();
        Vendor vendor = new Vendor(service.http(), "https://vendor.example/privacy");
        vendor.accepted("o", "accompaniment-opened", "2026-01-05T09:00:00+01:00", """
                {"person":"personne-secrete-31","scheme":"CEJ","orientation":"SOCIAL","entryMode":"CHOSEN","territory":"2A004"}""");
        vendor.accepted("r", "referent-assigned", "2026-01-05T09:00:00+01:00", "{\"actor\":\"referent-secret-73\",\"reason\":\"FIRST\"}");
        vendor.accepted("i", "interview-held", "2026-01-06T09:00:00+01:00", """
                {"counsellor":"conseiller-secret-52","mode":"PHONE","setting":"INDIVIDUAL","minutes":30,"purpose":"OTHER","personPresent":true,
                 "thirdParties":["%s"]}""".formatted(WORDS));
        vendor.accepted("s", "person-spoke", "2026-01-06T10:00:00+01:00", """
                {"kind":"WISH","text":"%s","authorship":"VERBATIM","lateReason":"%s"}""".formatted(WORDS, WORDS));
        vendor.accepted("c", "event-corrected", "2026-01-07T10:00:00+01:00", """
                {"reason":"%s","initiator":"PERSON","links":[{"type":"CORRECTS","to":"s"}],
                 "replacement":{"data":{"kind":"WISH","text":"%s bis","authorship":"VERBATIM"}}}""".formatted(WORDS, WORDS));
        vendor.posts("bad", "person-spoke", "2099-01-06T10:00:00+01:00", """
                {"kind":"WISH","text":"%s","authorship":"VERBATIM"}""".formatted(WORDS));
        service.http().until(vendor.path(""), shown -> shown.get("events").intValue() == 5);

        assertThat(service.http().read(vendor.path("/timeline")).toString()).contains(WORDS + " bis");
        assertThat(service.http().read("/audit/journeys/" + vendor.accompanimentId).toString()).contains(WORDS);
        assertThat(tablesThatHold(service, WORDS)).isEmpty();
        IDENTIFIERS.forEach(identifier -> assertThat(tablesThatHold(service, identifier)).isEmpty());
        assertThat(output.getAll()).doesNotContain(WORDS).doesNotContain(IDENTIFIERS);
        assertThat(tablesThatHold(service, vendor.source())).as("the search finds what is there").contains("event_log");
    }

    /// Every row of every table as text, binary columns as hexadecimal.
    private static List<String> tablesThatHold(RunningService service, String words) {
        JdbcClient database = JdbcClient.create(service.database());
        String hexadecimal = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        List<String> tables = database.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query((row, _) -> row.getString(1)).list();
        assertThat(tables).contains("event_log", "journey", "contrast", "audit", "person_key");
        return tables.stream().filter(table -> database.sql(
                        "select count(*) from " + table + " as whole where whole::text like ? or whole::text like ?")
                .params("%" + words + "%", "%" + hexadecimal + "%").query((row, _) -> row.getLong(1)).single() > 0).toList();
    }
}
