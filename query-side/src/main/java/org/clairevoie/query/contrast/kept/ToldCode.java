package org.clairevoie.query.contrast.kept;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.EarlierPayload;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.Payload;
import org.clairevoie.events.Precision;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// What is told: the place of its type in the catalogue, its own fields, and what every event carries around them. Words go by their
/// place among their like: when these change the form does, and graphs are written anew.
@SuppressWarnings("EnumOrdinal")
final class ToldCode {
    private static final List<EventType> TYPES = Catalogue.types();
    private static final Map<EventType, Integer> PLACES = places();
    private static final List<RecordCode> SHAPES = TYPES.stream().map(type -> RecordCode.of(type.shape())).toList();
    private static final RecordCode REFERENCE = RecordCode.of(EventRef.class);
    private static final Precision[] PRECISIONS = Precision.values();
    private static final Initiator[] INITIATORS = Initiator.values();
    private static final LinkType[] LINK_TYPES = LinkType.values();
    private static final int UNTIL = 1;
    private static final int ENTERED = 2;
    private static final int EFFORT = 4;

    private ToldCode() {}

    static void write(Told told, ByteSink sink) {
        int type = PLACES.getOrDefault(Catalogue.of(told), -1);
        sink.varint(type);
        SHAPES.get(type).write(told.payload(), sink);
        Codes.write(told.occurredAt(), sink);
        sink.one(told.occurredPrecision().ordinal());
        sink.one(told.initiator().ordinal());
        OffsetDateTime until = told.occurredUntil();
        OffsetDateTime entered = told.enteredAt();
        Integer effort = told.effortSeconds();
        sink.one((until == null ? 0 : UNTIL) | (entered == null ? 0 : ENTERED) | (effort == null ? 0 : EFFORT));
        if (until != null) {
            Codes.write(until, sink);
        }
        if (entered != null) {
            Codes.write(entered, sink);
        }
        if (effort != null) {
            sink.signed(effort);
        }
        sink.varint(told.links().size());
        for (Link link : told.links()) {
            sink.one(link.type().ordinal());
            REFERENCE.write(link.to(), sink);
        }
    }

    static Told read(ByteSource source) {
        Payload payload = (Payload) SHAPES.get((int) source.varint()).read(source);
        OffsetDateTime occurred = Codes.time(source);
        Precision precision = PRECISIONS[source.one()];
        Initiator initiator = INITIATORS[source.one()];
        int there = source.one();
        OffsetDateTime until = (there & UNTIL) == 0 ? null : Codes.time(source);
        OffsetDateTime entered = (there & ENTERED) == 0 ? null : Codes.time(source);
        Integer effort = (there & EFFORT) == 0 ? null : (int) source.signed();
        @Nullable EarlierPayload earlier = payload instanceof EarlierPayload version ? version : null;
        return new Told(payload.current(), occurred, precision, until, initiator, links(source), entered, effort, null, earlier);
    }

    /// What the bytes depend on: when it changes, graphs are written anew.
    static String described() {
        return TYPES.stream().map(type -> type.logicalName() + RecordCode.of(type.shape()).described()).collect(Collectors.joining("\n"))
                + List.of(PRECISIONS) + List.of(INITIATORS) + List.of(LINK_TYPES);
    }

    private static List<Link> links(ByteSource source) {
        Link[] links = new Link[(int) source.varint()];
        for (int link = 0; link < links.length; link++) {
            LinkType type = LINK_TYPES[source.one()];
            links[link] = new Link(type, (EventRef) REFERENCE.read(source));
        }
        return List.of(links);
    }

    private static Map<EventType, Integer> places() {
        Map<EventType, Integer> places = new HashMap<>();
        for (EventType type : TYPES) {
            places.put(type, places.size());
        }
        return places;
    }
}
