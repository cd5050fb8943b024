package org.clairevoie.query.export.ocel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.query.export.content.Attributes;

/// The types that a log declares, each with its attributes: all there are, whether a journey has them or not.
final class OcelTypes {
    private OcelTypes() {}

    static Map<String, Map<String, Attributes.Type>> ofObjects() {
        Map<String, Map<String, Attributes.Type>> types = new LinkedHashMap<>();
        for (ObjectType type : ObjectType.values()) {
            types.put(type.wireName(), type.attributes());
        }
        return types;
    }

    /// In the version of today: what was posted in an earlier one is read as it.
    static Map<String, Map<String, Attributes.Type>> ofEvents() {
        Map<String, Map<String, Attributes.Type>> types = new LinkedHashMap<>();
        for (EventType type : Catalogue.types()) {
            if (AccompanimentEvent.class.isAssignableFrom(type.shape())) {
                types.put(type.name(), ofEvent(type.shape().asSubclass(AccompanimentEvent.class)));
            }
        }
        return types;
    }

    private static Map<String, Attributes.Type> ofEvent(Class<? extends AccompanimentEvent> type) {
        Map<String, Attributes.Type> attributes = new LinkedHashMap<>();
        Attributes.of(type).all().forEach(attribute -> attributes.put(attribute.name(), attribute.type()));
        attributes.put(OcelJourney.PRECISION, Attributes.Type.TEXT);
        attributes.put(OcelJourney.INITIATOR, Attributes.Type.TEXT);
        return attributes;
    }
}
