package org.clairevoie.query.export.ocel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clairevoie.query.export.content.Attributes;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Writing;
import org.clairevoie.query.export.ocel.OcelJourney.Relation;
import org.clairevoie.query.export.ocel.OcelJourney.Thing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// OCEL 2.0 as JSON. Objects stand before events: the events of all journeys go to a file of their own first.
public final class OcelJsonWriting implements Writing {
    private static final String NAME = "ocel.json";
    private static final JsonFactory JSON = new JsonFactory();
    private final Path eventsFile;
    private final OutputStream file;
    private final OutputStream eventsBytes;
    private final JsonGenerator json;
    private final JsonGenerator events;
    private final SharedObjects shared = new SharedObjects();
    private long count;
    private long unplaced;

    public OcelJsonWriting(Path folder) throws IOException {
        eventsFile = folder.resolve(NAME + ".events");
        file = Files.newOutputStream(folder.resolve(NAME));
        eventsBytes = Files.newOutputStream(eventsFile);
        json = JSON.createGenerator(ObjectWriteContext.empty(), file);
        events = JSON.createGenerator(ObjectWriteContext.empty(), eventsBytes);
        json.writeStartObject();
        types("objectTypes", OcelTypes.ofObjects());
        types("eventTypes", OcelTypes.ofEvents());
        json.writeArrayPropertyStart("objects");
        events.writeStartArray();
    }

    @Override
    public void write(ExportedJourney journey) {
        OcelJourney ocel = OcelJourney.of(journey);
        for (Thing object : ocel.objects()) {
            if (shared.isNew(object)) {
                thing(object, false, json);
            }
        }
        for (Thing event : ocel.events()) {
            thing(event, true, events);
            count++;
        }
        unplaced += ocel.unplaced();
    }

    private void types(String name, Map<String, Map<String, Attributes.Type>> types) {
        json.writeArrayPropertyStart(name);
        types.forEach((type, attributes) -> {
            json.writeStartObject();
            json.writeStringProperty("name", type);
            json.writeArrayPropertyStart("attributes");
            attributes.forEach((attribute, kind) -> {
                json.writeStartObject();
                json.writeStringProperty("name", attribute);
                json.writeStringProperty("type", wireName(kind));
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static String wireName(Attributes.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case DECIMAL -> "float";
            case INTEGER, BOOLEAN -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    /// An event has one time, an object has one for each value: since when.
    private static void thing(Thing thing, boolean isEvent, JsonGenerator to) {
        to.writeStartObject();
        to.writeStringProperty("id", thing.id());
        to.writeStringProperty("type", thing.type());
        if (isEvent) {
            to.writeStringProperty("time", thing.time());
        }
        to.writeArrayPropertyStart("attributes");
        thing.attributes().forEach((name, value) -> attribute(name, value, isEvent ? null : thing.time(), to));
        to.writeEndArray();
        relationships(thing, to);
        to.writeEndObject();
    }

    /// Every value is a string, as the published schema has it, whatever the attribute's type.
    private static void attribute(String name, Object value, @Nullable String since, JsonGenerator to) {
        to.writeStartObject();
        to.writeStringProperty("name", name);
        if (since != null) {
            to.writeStringProperty("time", since);
        }
        to.writeStringProperty("value", value.toString());
        to.writeEndObject();
    }

    private static void relationships(Thing thing, JsonGenerator to) {
        to.writeArrayPropertyStart("relationships");
        for (Relation relation : thing.relations()) {
            to.writeStartObject();
            to.writeStringProperty("objectId", relation.object());
            to.writeStringProperty("qualifier", relation.qualifier());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    @Override
    public long rows() {
        return count;
    }

    @Override
    public List<Written> finish() throws IOException {
        events.writeEndArray();
        events.close();
        eventsBytes.close();
        json.writeEndArray();
        json.flush();
        file.write(",\"events\":".getBytes(StandardCharsets.UTF_8));
        Files.copy(eventsFile, file);
        file.write('}');
        file.close();
        Files.delete(eventsFile);
        return List.of(new Written(NAME, count, unplaced));
    }

    @Override
    public void close() throws IOException {
        eventsBytes.close();
        file.close();
    }
}
