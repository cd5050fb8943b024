package org.clairevoie.query.export.ocel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.query.export.content.Attributes;
import org.clairevoie.query.export.content.ExportPseudonyms.Kind;
import org.clairevoie.query.export.content.ExportedJourney;
import org.clairevoie.query.export.content.Times;
import org.clairevoie.query.history.Standing;
import org.clairevoie.query.history.StandingLink;

/// The objects and events of one journey. A link to what is an object is a relation, its type the qualifier; a link to anything
/// else has no place here.
///
/// @param unplaced links to what is no object
record OcelJourney(List<Thing> objects, List<Thing> events, long unplaced) {
    /// An object or an event.
    ///
    /// @param time of the event, or of the event that brought the object
    /// @param shared whether other journeys have the object too
    record Thing(String id, String type, String time, Map<String, Object> attributes, Set<Relation> relations, boolean shared) {}

    record Relation(String object, String qualifier) {}

    static final String PRECISION = "occurredPrecision";
    static final String INITIATOR = "initiator";

    static OcelJourney of(ExportedJourney journey) {
        return new Reading(journey).read();
    }

    private static final class Reading {
        private final ExportedJourney journey;
        private final String accompaniment;
        private final Map<UUID, String> objects = new HashMap<>();
        private final Map<UUID, Set<Relation>> linked = new HashMap<>();
        private final List<Thing> things = new ArrayList<>();
        private final List<Thing> events = new ArrayList<>();
        private long unplaced;

        Reading(ExportedJourney journey) {
            this.journey = journey;
            accompaniment = id(ObjectType.ACCOMPANIMENT, journey.id());
        }

        OcelJourney read() {
            journey.journey().events().forEach(this::name);
            journey.journey().links().forEach(this::link);
            journey.journey().events().forEach(this::tell);
            return new OcelJourney(things, events, unplaced);
        }

        private void name(Standing event) {
            ObjectType type = ObjectType.broughtBy(event.event());
            if (type == ObjectType.ACCOMPANIMENT) {
                objects.put(event.eventId(), accompaniment);
            } else if (event.event() instanceof PartnerEngaged partner) {
                objects.put(event.eventId(), id(ObjectType.PARTNER, journey.pseudonyms().of(Kind.ORGANISATION, partner.organisation())));
            } else if (type != null) {
                objects.put(event.eventId(), id(type, journey.event(event)));
            }
        }

        private void link(StandingLink link) {
            String object = objects.get(link.to());
            if (object == null || !link.counted()) {
                unplaced++;
            } else {
                linked.computeIfAbsent(link.from(), _ -> new LinkedHashSet<>()).add(new Relation(object, link.type().name()));
            }
        }

        private void tell(Standing event) {
            Map<String, Object> values = Attributes.values(event.event(), journey.pseudonyms());
            Set<Relation> links = linked.getOrDefault(event.eventId(), Set.of());
            Set<Relation> relations = new LinkedHashSet<>();
            relations.add(new Relation(accompaniment, "PART_OF"));
            ObjectType type = ObjectType.broughtBy(event.event());
            String object = objects.get(event.eventId());
            if (type != null && object != null) {
                boolean partner = type == ObjectType.PARTNER;
                Set<Relation> own = new LinkedHashSet<>(partner || type == ObjectType.ACCOMPANIMENT ? Set.of() : relations);
                own.addAll(partner ? Set.of() : links);
                things.add(new Thing(object, type.wireName(), Times.middle(event), partner ? Map.of() : values, own, partner));
                relations.add(new Relation(object, "BRINGS"));
            }
            relations.addAll(links);
            Map<String, Object> attributes = new LinkedHashMap<>(values);
            attributes.put(PRECISION, event.told().occurredPrecision().name());
            attributes.put(INITIATOR, event.told().initiator().name());
            events.add(new Thing(
                    "event:" + journey.event(event), Catalogue.of(event.event()).name(), Times.middle(event), attributes, relations, false));
        }

        private static String id(ObjectType type, String name) {
            return type.wireName() + ":" + name;
        }
    }
}
