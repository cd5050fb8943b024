package org.clairevoie.deploy.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.clairevoie.deploy.Console;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.stories.Http;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.deploy.verifier.Verify;
import org.clairevoie.testing.TestDatabase;
import org.clairevoie.transparency.note.NoteSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Another organisation remembers how far the log was: its word goes with every proof, and an old copy of the log is found out.
class WitnessedLogTest {
    private static final List<String> STORED = List.of("sealed.cosignature", "sealed.checkpoint", "sealed.head", "sealed.tile", "sealed.witness", "event_log");
    private static final String MARGIN = "{\"refusedBy\":\"HIERARCHY\"}";

    @TempDir
    private Path folder;

    private final PGSimpleDataSource database = TestDatabase.fresh();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = Console.to(new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void a_witness_vouches_for_the_log_and_remembers_what_an_old_copy_of_it_has_not() throws Exception {
        RunningService first = start();
        String log = first.http().read("/audit/keys").at("/0/vkeys/0").asString();
        first.stop();
        Files.writeString(folder.resolve("watched"), "log " + log + "\nquorum none\n");
        try (WitnessDoor witness = Witness.open(folder.resolve("witness"), "witness.example/w", folder.resolve("watched"), 0, console)) {
            Files.writeString(folder.resolve("policy"), "log " + log + "\nwitness W " + vkey() + " http://localhost:" + witness.port() + "/\nquorum W\n");
            Vendor vendor = witnessed();
            remembered(vendor);
        }
    }

    /// Every proof is given with what the witness has signed.
    private Vendor witnessed() throws Exception {
        RunningService service = start("--clairevoie.sealing.policy-file=" + folder.resolve("policy"), "--clairevoie.sealing.witness-every=500ms");
        Http http = service.http();
        Vendor vendor = Vendor.withOpenAccompaniment(http);
        vendor.accepted("one", "margin-refused", "2026-01-12T10:00:00+01:00", MARGIN);
        await("the witness has cosigned it").atMost(Duration.ofSeconds(60)).until(() -> cosigned(http) >= 2);
        String proof = http.get("/audit/events/1/proof").response().body();
        assertThat(proof.lines().filter(line -> line.startsWith("— witness.example/w ")).map(NoteSignature::parse).toList()).isNotEmpty();
        JdbcClient client = JdbcClient.create(database);
        client.sql("create schema backup").update();
        STORED.forEach(table -> client.sql("create table backup." + table.replace("sealed.", "") + " as select * from " + table).update());
        vendor.accepted("two", "margin-refused", "2026-01-13T10:00:00+01:00", MARGIN);
        await("the witness has cosigned that too").atMost(Duration.ofSeconds(60)).until(() -> cosigned(http) >= 3);
        Files.writeString(folder.resolve("kept"), http.get("/audit/checkpoint").response().body());
        assertThat(verify("checkpoints", folder.resolve("kept"), folder.resolve("kept"))).isZero();
        service.stop();
        return vendor;
    }

    /// The database of yesterday in the place of today's.
    private void remembered(Vendor vendor) throws Exception {
        JdbcClient client = JdbcClient.create(database);
        client.sql("alter table event_log disable trigger all").update();
        STORED.forEach(table -> client.sql("delete from " + table).update());
        for (String table : STORED.reversed()) {
            client.sql("insert into " + table + " select * from backup." + table.replace("sealed.", "")).update();
        }
        // Whoever puts an old copy in its place unseen takes away what stands beside the keys too.
        Files.delete(folder.resolve("data").resolve("sealing.key.signed"));
        RunningService service = start("--clairevoie.sealing.policy-file=" + folder.resolve("policy"), "--clairevoie.sealing.witness-every=500ms");
        Http http = service.http();
        http.post(vendor.event("instead", "margin-refused", "2026-01-14T10:00:00+01:00", MARGIN));
        await("health is red").atMost(Duration.ofSeconds(60)).until(() -> http.get("/actuator/health").status() == 503);
        assertThat(http.get("/actuator/health").json().at("/components/sealing/details/witness W").asString()).contains("cosigned");
        Files.writeString(folder.resolve("now"), http.get("/audit/checkpoint").response().body());
        service.stop();
        assertThat(verify("checkpoints", folder.resolve("kept"), folder.resolve("now"))).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).containsAnyOf("a fork: two histories of 3 entries were signed", "no key of the log", "too few witnesses");
    }

    private int verify(Object... words) {
        return Verify.run(java.util.Arrays.stream(words).map(Object::toString).toList(), console);
    }

    /// How many entries the last cosigned checkpoint covers.
    private static long cosigned(Http http) {
        long size = 0;
        for (JsonNode checkpoint : http.read("/audit/checkpoints").get("items")) {
            size = checkpoint.get("cosignatures").asInt() > 0 ? checkpoint.get("size").asLong() : size;
        }
        return size;
    }

    private String vkey() {
        String line = said.toString(StandardCharsets.UTF_8).lines().filter(each -> each.contains("witness NAME ")).findFirst().orElse("");
        return Objects.requireNonNull(line.substring(line.lastIndexOf(' ') + 1));
    }

    private RunningService start(String... settings) {
        return RunningService.start(AllInOne.application(), database, folder.resolve("data"), settings);
    }
}
