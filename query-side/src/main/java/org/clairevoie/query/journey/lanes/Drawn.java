package org.clairevoie.query.journey.lanes;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.clairevoie.query.journey.lanes.Swimlanes.Line;
import org.clairevoie.query.journey.lanes.Swimlanes.Mark;
import org.clairevoie.query.pages.Here;
import org.clairevoie.query.pages.Words;

/// The links and the marks of the lanes as SVG. Of a long journey they are thousands of elements, which a template is slow at in a service
/// that has just started; the writer escapes whatever is said in them.
final class Drawn {
    private static final int PAIR = 2;
    private static final double CROSS = 6;
    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter svg;

    private Drawn() throws XMLStreamException {
        svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
    }

    static String of(Swimlanes lanes, Listed listed, Here here, Words words) {
        try {
            Drawn drawn = new Drawn();
            for (Line line : lanes.lines()) {
                drawn.link(line);
            }
            for (Mark mark : lanes.marks()) {
                drawn.mark(mark, listed.address(here, mark.event().id()), said(mark.event(), words));
            }
            drawn.svg.flush();
            return drawn.written.toString();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("lanes cannot be drawn", failed);
        }
    }

    private static String said(EventLine event, Words words) {
        return words.type(event.type()) + ", " + words.date(event.occurredAt()) + state(event.late(), "late", words) + state(event.corrected(), "corrected", words)
                + state(event.retracted(), "retracted", words) + state(event.contested(), "contested", words);
    }

    private static String state(boolean holds, String name, Words words) {
        return holds ? ", " + words.say("lanes." + name) : "";
    }

    private void link(Line line) throws XMLStreamException {
        shape("path", classes("link", line.retrospective() ? "retrospective" : "", line.uncounted() ? "uncounted" : "", line.lit()), "d", line.path());
    }

    private void mark(Mark mark, String address, String said) throws XMLStreamException {
        EventLine event = mark.event();
        svg.writeStartElement("a");
        attributes("tabindex", "-1", "href", address, "class", classes(event.group().name(), mark.lit(), event.retracted() ? "retracted" : ""), "aria-label", said);
        svg.writeStartElement("title");
        svg.writeCharacters(said);
        svg.writeEndElement();
        String x = Double.toString(mark.x());
        String y = Double.toString(mark.y());
        shape("circle", classes("mark", event.late() ? "late" : "", event.corrected() ? "corrected" : ""), "r", "6.5", "cx", x, "cy", y);
        if (event.contested()) {
            shape("circle", "ring", "r", "10", "cx", x, "cy", y);
        }
        if (event.retracted()) {
            shape("path", "cross", "d", "M" + (mark.x() - CROSS) + " " + (mark.y() - CROSS) + "l12 12m0 -12l-12 12");
        }
        svg.writeEndElement();
    }

    private void shape(String name, String classes, String... attributes) throws XMLStreamException {
        svg.writeEmptyElement(name);
        svg.writeAttribute("class", classes);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int at = 0; at < namesAndValues.length; at += PAIR) {
            svg.writeAttribute(namesAndValues[at], namesAndValues[at + 1]);
        }
    }

    private static String classes(String... names) {
        return String.join(" ", List.of(names).stream().filter(name -> !name.isEmpty()).toList());
    }
}
