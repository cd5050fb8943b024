package org.clairevoie.query.export.xes;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The elements of a XES log, in the order that its schema asks for: extensions, globals, classifiers, attributes, traces.
final class XesElements {
    private static final String NAMESPACE = "http://www.xes-standard.org/";
    private static final String UNKNOWN = "UNKNOWN";
    private final XMLStreamWriter xml;

    XesElements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void beginLog() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "log");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        global("trace");
        attribute("string", "concept:name", UNKNOWN);
        end();
        global("event");
        attribute("string", "concept:name", UNKNOWN);
        attribute("date", "time:timestamp", "1970-01-01T00:00:00Z");
        attribute("string", "lifecycle:transition", "complete");
        end();
        empty("classifier");
        xml.writeAttribute("name", "Activity");
        xml.writeAttribute("keys", "concept:name");
        attribute("string", "concept:name", "clairevoie");
        attribute("string", "lifecycle:model", "standard");
    }

    void endLog() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    void begin(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(NAMESPACE, element);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /// @param type string, date, int, float or boolean
    void attribute(String type, String key, String value) throws XMLStreamException {
        empty(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        empty("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", NAMESPACE + prefix + ".xesext");
    }

    private void global(String scope) throws XMLStreamException {
        begin("global");
        xml.writeAttribute("scope", scope);
    }

    private void empty(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(NAMESPACE, element);
    }
}
