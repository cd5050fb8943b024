package org.clairevoie.query.eventtypes;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventTypesEndpointTest {
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void the_catalogue_is_a_bare_array_in_two_languages_with_schemas() {
        JsonNode all = http.read("/event-types");
        assertThat(all.isArray()).isTrue();
        assertThat(all).hasSize(Catalogue.types().size()).allSatisfy(entry -> {
            assertThat(entry.get("label").get("fr").asString()).isNotBlank();
            assertThat(entry.get("label").get("en").asString()).isNotBlank();
            assertThat(entry.get("schema").get("type").asString()).isEqualTo("object");
            assertThat(http.read("/event-types/" + entry.get("type").asString())).isEqualTo(entry);
        });
        assertThat(http.refused("/event-types/none", 404).get("type").asString()).endsWith("unknown-type");
    }
}
