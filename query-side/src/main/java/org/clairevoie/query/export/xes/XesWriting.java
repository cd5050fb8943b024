package org.clairevoie.query.export.xes;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.query.export.content.Attributes;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Times;
import org.clairevoie.query.export.content.Writing;
import org.clairevoie.query.history.Standing;

/// One XES log. Lossy: links have no place in it, and what has a day or a month gets the noon of its middle, with the precision
/// beside it.
public final class XesWriting implements Writing {
    private static final String NAME = "log.xes";
    /// Who acted, where an event tells: a pseudonym under the export's key.
    private static final List<String> RESOURCES = List.of("counsellor", "actor");
    private static final String GROUP = "organisation";
    private final OutputStream bytes;
    private final XesElements xml;
    private long traces;
    private long events;
    private long links;

    public XesWriting(Path folder) throws IOException {
        bytes = new BufferedOutputStream(Files.newOutputStream(folder.resolve(NAME)));
        try {
            xml = new XesElements(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name()));
            xml.beginLog();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void write(ExportedJourney journey) throws IOException {
        try {
            xml.begin("trace");
            xml.attribute("string", "concept:name", journey.id());
            xml.attribute("string", "clairevoie:reading", journey.reading().reading().name());
            for (Standing event : journey.journey().events()) {
                event(journey, event);
            }
            xml.end();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        traces++;
        events += journey.journey().events().size();
        links += journey.journey().links().size();
    }

    private void event(ExportedJourney journey, Standing event) throws XMLStreamException {
        Map<String, Object> values = Attributes.values(event.event(), journey.pseudonyms());
        xml.begin("event");
        xml.attribute("string", "concept:name", Catalogue.of(event.event()).name());
        xml.attribute("string", "concept:instance", journey.event(event));
        xml.attribute("date", "time:timestamp", Times.middle(event));
        xml.attribute("string", "lifecycle:transition", "complete");
        for (String resource : RESOURCES) {
            if (values.containsKey(resource)) {
                xml.attribute("string", "org:resource", values.get(resource).toString());
            }
        }
        if (values.containsKey(GROUP)) {
            xml.attribute("string", "org:group", values.get(GROUP).toString());
        }
        xml.attribute("string", "clairevoie:occurred", Times.happened(event));
        xml.attribute("string", "clairevoie:precision", event.told().occurredPrecision().name());
        xml.attribute("string", "clairevoie:initiator", event.told().initiator().name());
        for (Map.Entry<String, Object> value : values.entrySet()) {
            if (!RESOURCES.contains(value.getKey()) && !GROUP.equals(value.getKey())) {
                xml.attribute(type(value.getValue()), "clairevoie:" + value.getKey(), value.getValue().toString());
            }
        }
        xml.end();
    }

    private static String type(Object value) {
        return switch (value) {
            case Integer _ -> "int";
            case Double _ -> "float";
            case Boolean _ -> "boolean";
            default -> "string";
        };
    }

    @Override
    public long rows() {
        return events;
    }

    @Override
    public List<Written> finish() throws IOException {
        try {
            xml.endLog();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        close();
        return List.of(new Written(NAME, traces, links));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
