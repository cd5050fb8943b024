package org.clairevoie.catalogue;

import org.clairevoie.events.Personal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/// A personal value as JSON: as it was said, or `{"sealed": "…"}`. No schema lets an object in, so nobody can post the second form.
final class PersonalJson {
    private static final String SEALED = "sealed";

    private PersonalJson() {}

    static final class Writer extends ValueSerializer<Personal> {
        @Override
        public void serialize(Personal value, JsonGenerator json, SerializationContext context) {
            switch (value) {
                case Personal.Said said -> context.writeValue(json, said.value());
                case Personal.Sealed sealed -> {
                    json.writeStartObject();
                    json.writeStringProperty(SEALED, sealed.ciphertext());
                    json.writeEndObject();
                }
            }
        }
    }

    static final class Reader extends ValueDeserializer<Personal> {
        @Override
        public Personal deserialize(JsonParser json, DeserializationContext context) {
            JsonNode value = context.readTree(json);
            return value.isObject()
                    ? new Personal.Sealed(value.get(SEALED).asString())
                    : new Personal.Said(context.readTreeAsValue(value, Object.class));
        }
    }
}
