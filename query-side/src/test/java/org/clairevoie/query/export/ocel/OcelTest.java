package org.clairevoie.query.export.ocel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.writing.Exported;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OcelTest {
    private static final Schema SCHEMA = schema();
    private static final Exported EXPORTED = Exported.of(journeys(), 60, ExportFormat.OCEL_JSON, ExportFormat.OCEL_SQLITE);

    @Test
    void the_json_has_the_structure_of_the_standard() {
        JsonNode log = log();
        assertThat(SCHEMA.validate(log)).isEmpty();
        ObjectNode event = (ObjectNode) log.get("events").get(0);
        assertThat(SCHEMA.validate(log.deepCopy())).isEmpty();
        event.remove("time");
        assertThat(SCHEMA.validate(log)).as("an event without a time is found").isNotEmpty();
        event.put("time", "2026-01-05T12:00:00Z");
        ((ObjectNode) event.get("attributes").get(0)).put("value", 45);
        assertThat(SCHEMA.validate(log)).as("a value that is no string is found").isNotEmpty();
    }

    @Test
    void relations_lead_to_objects_and_types_are_declared_with_their_attributes() {
        JsonNode log = log();
        Set<String> objects = new HashSet<>();
        log.get("objects").forEach(object -> assertThat(objects.add(object.get("id").asString())).as("written once").isTrue());
        Map<String, Set<String>> types = new HashMap<>();
        for (String kind : List.of("objectTypes", "eventTypes")) {
            log.get(kind).forEach(type -> types.put(kind + type.get("name").asString(), names(type.get("attributes"))));
        }
        for (String kind : List.of("objects", "events")) {
            for (JsonNode thing : log.get(kind)) {
                thing.get("relationships").forEach(relation -> assertThat(objects).contains(relation.get("objectId").asString()));
                String type = kind.replaceAll("s$", "Types") + thing.get("type").asString();
                assertThat(types.get(type)).as(type).containsAll(names(thing.get("attributes")));
            }
        }
    }

    @Test
    void a_link_is_a_relation_whose_qualifier_is_its_type() {
        Set<String> qualifiers = new HashSet<>();
        log().get("events").forEach(event -> event.get("relationships").forEach(relation -> qualifiers.add(
                relation.get("qualifier").asString() + " " + relation.get("objectId").asString().replaceAll(":.*", ""))));
        assertThat(qualifiers).contains("PART_OF accompaniment", "BRINGS resource", "USES_RESOURCE resource", "PART_OF_STRATEGY strategy",
                "BECAUSE_OF partner", "BECAUSE_OF context-work");
        assertThat(EXPORTED.manifest().get("files").get(0).get("leftOut").longValue()).isPositive();
    }

    @Test
    void the_database_holds_the_same_and_its_keys_are_kept() throws SQLException {
        JsonNode log = log();
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + EXPORTED.file("ocel.sqlite"))) {
            assertThat(column(sqlite, "select ocel_id from event")).hasSize(log.get("events").size());
            assertThat(column(sqlite, "select ocel_id from object")).hasSize(log.get("objects").size());
            assertThat(column(sqlite, "pragma foreign_key_check")).isEmpty();
            for (String side : List.of("event", "object")) {
                int rows = 0;
                for (String mapped : column(sqlite, "select ocel_type_map from " + side + "_map_type")) {
                    rows += column(sqlite, "select ocel_id from " + side + "_" + mapped + " join " + side + " using (ocel_id) join " + side
                            + "_map_type using (ocel_type) where ocel_type_map = '" + mapped + "' and ocel_time is not null").size();
                }
                assertThat(rows).isEqualTo(log.get(side + "s").size());
            }
            int relations = 0;
            for (JsonNode event : log.get("events")) {
                relations += event.get("relationships").size();
            }
            assertThat(column(sqlite, "select ocel_event_id from event_object")).hasSize(relations);
            try (Statement keys = sqlite.createStatement()) {
                keys.execute("pragma foreign_keys = on");
                assertThatThrownBy(() -> keys.execute("insert into event_object values ('no event', 'no object', 'X')"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    private static JsonNode log() {
        return JsonMapper.shared().readTree(EXPORTED.text("ocel.json"));
    }

    private static List<RecordedEvent> journeys() {
        List<RecordedEvent> all = new ArrayList<>(RandomJourneys.of(5, 20).stream().filter(each -> !each.accompanimentId().equals(
                Twins.integrated().id())).toList());
        all.addAll(Twins.integrated().events());
        all.addAll(JourneyWriter.opened(901).on(1).tellsAlso(Facts.partner()).events());
        return all;
    }

    private static Set<String> names(JsonNode attributes) {
        Set<String> names = new HashSet<>();
        attributes.forEach(attribute -> names.add(attribute.get("name").asString()));
        return names;
    }

    private static List<String> column(Connection sqlite, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = sqlite.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Schema schema() {
        try (InputStream text = Objects.requireNonNull(OcelTest.class.getResourceAsStream("ocel.schema.json"))) {
            return SchemaRegistry.withDialect(Dialects.getDraft202012(), registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())).getSchema(JsonMapper.shared().readTree(text));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
