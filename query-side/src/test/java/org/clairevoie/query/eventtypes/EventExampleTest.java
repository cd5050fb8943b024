package org.clairevoie.query.eventtypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventSchemas;
import org.clairevoie.catalogue.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventExampleTest {
    static Stream<EventType> types() {
        return Catalogue.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_example_of_every_type_is_as_its_schema_wants_it(EventType type) {
        assertThat(EventSchemas.violations(type, EventExample.of(type).get("data"))).isEmpty();
    }
}
