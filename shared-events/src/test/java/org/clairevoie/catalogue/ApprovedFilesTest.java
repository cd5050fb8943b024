package org.clairevoie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Told;
import org.clairevoie.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What senders and the log rely on, approved once for each event type and version. Approved files are never edited: a change
/// of an event is a new version of it.
///
/// A **new** type gets its two files by `mvn test -pl shared-events -Dtest=ApprovedFilesTest -Dclairevoie.approve=new`; a file
/// that is there already is left as it is. Read them, then commit them.
final class ApprovedFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/approved");

    @BeforeAll
    static void approve_new_types_when_asked() throws IOException {
        if (!"new".equals(System.getProperty("clairevoie.approve"))) {
            return;
        }
        for (EventType type : Catalogue.types()) {
            var filler = new SchemaFiller(new Random(type.logicalName().hashCode()), true);
            approve(schema(type), EventSchemas.of(type));
            approve(example(type), filler.object(EventSchemas.of(type)));
        }
    }

    static List<EventType> types() {
        return Catalogue.types();
    }

    @Test
    void the_names_are_the_approved_ones() throws IOException {
        List<String> expected = types().stream()
                .flatMap(type -> Stream.of(schema(type), example(type))).map(file -> file.getFileName().toString()).toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_is_the_approved_one(EventType type) throws IOException {
        assertThat(written(EventSchemas.of(type))).as("a changed event is a new version of it").isEqualTo(Files.readString(schema(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_example_fills_every_field_as_the_schema_allows(EventType type) {
        JsonNode example = Examples.data(type);
        assertThat(EventSchemas.violations(type, example)).isEmpty();
        assertThat(example.propertyNames()).containsExactlyInAnyOrderElementsOf(EventSchemas.of(type).get("properties").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_example_is_written_as_it_was_read(EventType type) {
        JsonNode example = Examples.data(type);
        Told told = EventJson.read(type, Examples.TIME, example);
        assertThat(told.event()).isInstanceOf(AccompanimentEvent.class);
        assertThat(told.payload()).isInstanceOf(type.shape());
        assertThat(EventFormat.canonical(EventJson.write(told))).asString().isEqualTo(new String(EventFormat.canonical(example), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Path schema(EventType type) {
        return FOLDER.resolve(type.logicalName() + ".schema.json");
    }

    private static Path example(EventType type) {
        return FOLDER.resolve(type.logicalName() + ".example.json");
    }

    private static String written(JsonNode content) {
        return content.toPrettyString() + "\n";
    }

    private static void approve(Path file, JsonNode content) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, written(content));
        }
    }
}
