package org.clairevoie.command.intake.cloudevent;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerDistance;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.command.intake.cloudevent.Problem.Place;

/// What the sender of an unknown type may have meant.
public final class NearTypes {
    private static final int MOST_NAMED = 3;
    private final JaroWinklerDistance distance = new JaroWinklerDistance();

    public Problem unknown(String typeName) {
        List<String> near = Catalogue.types().stream().map(EventType::logicalName)
                .sorted(Comparator.comparingDouble(known -> distance.apply(typeName, known))).limit(MOST_NAMED).toList();
        String detail = "no event type is called " + typeName + "; near ones: " + String.join(", ", near) + "; GET /event-types lists all";
        return Problem.of(422, "unknown-type", "Unknown event type", detail, List.of(new Place("/type", "unknown-type", detail)));
    }
}
