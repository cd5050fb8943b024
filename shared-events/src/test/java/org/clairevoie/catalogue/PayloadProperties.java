package org.clairevoie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.events.Told;
import org.clairevoie.testing.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class PayloadProperties {
    @Provide
    Arbitrary<EventType> types() {
        return Arbitraries.of(Catalogue.types());
    }

    @Property(tries = 500)
    void any_payload_is_written_as_it_was_read(@ForAll("types") EventType type, @ForAll long seed) {
        ObjectNode data = new SchemaFiller(new Random(seed), false).object(EventSchemas.of(type));
        assertThat(EventSchemas.violations(type, data)).isEmpty();
        assertThat(canonical(EventJson.write(EventJson.read(type, Examples.TIME, data)))).isEqualTo(canonical(data));
    }

    @Property(tries = 500)
    void any_payload_of_an_earlier_version_is_one_of_the_latest_too(@ForAll("types") EventType type, @ForAll long seed) {
        ObjectNode data = new SchemaFiller(new Random(seed), false).object(EventSchemas.of(type));
        var event = EventJson.read(type, Examples.TIME, data).event();
        assertThat(EventSchemas.violations(Catalogue.of(event), EventJson.write(Told.of(event, Examples.TIME)))).isEmpty();
    }

    @Property(tries = 500)
    void the_canonical_form_does_not_depend_on_the_order_of_keys_and_is_its_own(@ForAll("types") EventType type, @ForAll long seed) {
        ObjectNode data = new SchemaFiller(new Random(seed), false).object(EventSchemas.of(type));
        assertThat(canonical(reversed(data))).isEqualTo(canonical(data));
        assertThat(canonical(EventJson.MAPPER.readTree(canonical(data)))).isEqualTo(canonical(data));
    }

    private static ObjectNode reversed(ObjectNode object) {
        ObjectNode reversed = EventJson.MAPPER.createObjectNode();
        object.propertyNames().stream().toList().reversed().forEach(name -> reversed.set(name, object.get(name)));
        return reversed;
    }

    private static String canonical(JsonNode json) {
        return new String(EventFormat.canonical(json), StandardCharsets.UTF_8);
    }
}
