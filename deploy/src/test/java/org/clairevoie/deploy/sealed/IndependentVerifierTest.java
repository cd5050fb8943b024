package org.clairevoie.deploy.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.clairevoie.catalogue.EventJson;
import org.clairevoie.deploy.allinone.AllInOne;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.testing.TestDatabase;
import org.clairevoie.transparency.note.Checkpoint;
import org.clairevoie.transparency.proof.TlogProof;
import org.clairevoie.transparency.tiles.EntryBundle;
import org.clairevoie.transparency.tiles.Tile;
import org.clairevoie.transparency.tiles.TileId;
import org.clairevoie.transparency.tiles.TilePath;
import org.clairevoie.transparency.tiles.TiledTree;
import org.clairevoie.transparency.tree.Hash;
import org.clairevoie.transparency.tree.Merkle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// A verifier that is not ours: Go's golang.org/x/mod/sumdb, which shares neither a line nor a language with us, over a log of ours.
class IndependentVerifierTest {
    private static final Path MODULES = Path.of(System.getenv().getOrDefault("GOPATH", "/usr/share/gocode"));
    private static final int EVENTS = 600;

    @TempDir
    private Path folder;

    @Test
    void what_is_sealed_here_holds_there_and_a_byte_changed_does_not() throws Exception {
        RunningService service = RunningService.start(AllInOne.application(), TestDatabase.fresh(), folder.resolve("data"));
        try {
            seal(service);
        } finally {
            service.stop();
        }
        Path program = program();
        assertThat(verify(program)).isEqualTo("0 holds\n");
        spoil("entries", 40, "1 does not hold");
        spoil("inclusion", 60, "1 does not hold");
        spoil("consistency", 80, "1 does not hold");
        spoil("checkpoint", 70, "1 does not hold");
        spoil("tile/0/001", 500, "1 does not hold");
    }

    private void seal(RunningService service) throws IOException {
        Vendor vendor = Vendor.withOpenAccompaniment(service.http());
        ArrayNode batch = EventJson.MAPPER.createArrayNode();
        for (int event = 1; event < EVENTS; event++) {
            batch.add(vendor.event("margin-" + event, "margin-refused", "2026-01-12T10:00:00+01:00", "{\"refusedBy\":\"HIERARCHY\"}"));
        }
        assertThat(service.http().post(batch.toString(), "application/cloudevents-batch+json").status()).isEqualTo(200);
        Download download = new Download(service.address());
        await("all of it is sealed").atMost(Duration.ofSeconds(30)).until(() -> download.checkpoint().size() == EVENTS);
        Checkpoint checkpoint = download.mirror(folder);
        Files.writeString(folder.resolve("vkey"), service.http().read("/audit/keys").at("/0/vkeys/0").asString());
        Files.writeString(folder.resolve("entries"), entries(checkpoint.size()));
        Files.writeString(folder.resolve("inclusion"), inclusion(download));
        Files.writeString(folder.resolve("consistency"), consistency(service, checkpoint.size()));
    }

    private String entries(long size) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (long index = 0; new TileId(0, index).width(size) > 0; index++) {
            byte[] bundle = Files.readAllBytes(folder.resolve(TilePath.entries(index, new TileId(0, index).width(size)).toString()));
            EntryBundle.decode(bundle).forEach(entry -> lines.append(Base64.getEncoder().encodeToString(entry)).append('\n'));
        }
        return lines.toString();
    }

    private static String inclusion(Download download) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int index : List.of(0, 1, 255, 256, 411, EVENTS - 1)) {
            TlogProof proof = TlogProof.parse(new String(download.get("/audit/events/" + index + "/proof"), StandardCharsets.UTF_8));
            lines.append(index).append(' ').append(proof.inclusion().path().stream().map(Hash::toString).collect(Collectors.joining(" "))).append('\n');
        }
        return lines.toString();
    }

    private String consistency(RunningService service, long size) {
        TiledTree tree = new TiledTree(id -> read(TilePath.of(id, id.width(size))));
        StringBuilder lines = new StringBuilder();
        for (long old : List.of(1L, 2L, 255L, 256L, 257L, 512L, 599L)) {
            List<String> path = new ArrayList<>();
            for (JsonNode hash : service.http().read("/audit/consistency?from=" + old).get("path")) {
                path.add(hash.asString());
            }
            lines.append(old).append(' ').append(Merkle.root(tree, old)).append(' ').append(String.join(" ", path)).append('\n');
        }
        return lines.toString();
    }

    private Tile read(TilePath path) {
        try {
            return Tile.of(Files.readAllBytes(folder.resolve(path.toString())));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private void spoil(String file, int at, String said) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        byte[] spoilt = bytes.clone();
        spoilt[at] = (byte) (spoilt[at] == 'A' ? 'B' : 'A');
        Files.write(folder.resolve(file), spoilt);
        assertThat(verify(folder.resolve("verifier"))).as(file).startsWith(said);
        Files.write(folder.resolve(file), bytes);
    }

    /// Compiled once. Without Go nothing is independent, and that is a failure.
    private Path program() throws Exception {
        if (!Files.isDirectory(MODULES.resolve("src/golang.org/x/mod/sumdb"))) {
            fail("golang.org/x/mod is not in " + MODULES + ": install the packages golang-go and golang-golang-x-mod-dev");
        }
        Path source = folder.resolve("main.go");
        try (InputStream text = Objects.requireNonNull(IndependentVerifierTest.class.getResourceAsStream("/independent/main.go"))) {
            Files.write(source, text.readAllBytes());
        }
        Path program = folder.resolve("verifier");
        String said = run(List.of("go", "build", "-o", program.toString(), source.toString()));
        assertThat(program).as(said).isExecutable();
        return program;
    }

    private String verify(Path program) throws Exception {
        return run(List.of(program.toString(), folder.toString()));
    }

    private String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", MODULES.toString());
        builder.environment().put("GOFLAGS", "");
        builder.environment().put("GOCACHE", folder.resolve("go-cache").toString());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return process.exitValue() + " " + said;
        } catch (IOException missing) {
            throw new AssertionError("Go is needed for the independent verifier: install the packages golang-go and golang-golang-x-mod-dev", missing);
        }
    }
}
