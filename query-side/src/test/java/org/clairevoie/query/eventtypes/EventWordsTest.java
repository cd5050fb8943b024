package org.clairevoie.query.eventtypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Pages tell what an event holds: every field and every code of the catalogue has words, in both languages.
class EventWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "fr"})
    void every_field_and_every_code_has_words(String language) {
        Set<String> keys = new TreeSet<>(ResourceBundle.getBundle("org.clairevoie.query.eventtypes.messages", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
        Set<String> wanted = Catalogue.types().stream().flatMap(type -> EventSchemas.of(type).get("properties").propertyStream())
                .flatMap(field -> Stream.concat(Stream.of("field." + field.getKey()), codes(field.getValue()).map(code -> "value." + code)))
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(keys);
        assertThat(wanted).as("without words").isEmpty();
    }

    private static Stream<String> codes(JsonNode field) {
        return field.path("enum").valueStream().filter(JsonNode::isString).map(JsonNode::asString);
    }
}
