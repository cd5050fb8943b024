package org.clairevoie.query.export.ocel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.GoalAgreed;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.ReportingSubmitted;
import org.clairevoie.events.ResourceIdentified;
import org.clairevoie.events.StrategyAdjusted;
import org.clairevoie.events.StrategyDefined;
import org.clairevoie.query.export.content.Attributes;
import org.jspecify.annotations.Nullable;

/// What an event brings into being that later events can link to.
enum ObjectType {
    ACCOMPANIMENT("accompaniment", AccompanimentOpened.class),
    RESOURCE("resource", ResourceIdentified.class),
    GOAL("goal", GoalAgreed.class),
    STRATEGY("strategy", StrategyDefined.class, StrategyAdjusted.class),
    /// One for all the journeys that it is engaged on: it has no attribute of any of them.
    PARTNER("partner", PartnerEngaged.class),
    REPORT("report", ReportingSubmitted.class),
    CONTEXT_WORK("context-work", ContextWorkUndertaken.class);

    private final String wireName;
    private final Class<? extends AccompanimentEvent> broughtBy;
    private final Class<? extends AccompanimentEvent> orBy;

    ObjectType(String wireName, Class<? extends AccompanimentEvent> broughtBy) {
        this(wireName, broughtBy, broughtBy);
    }

    ObjectType(String wireName, Class<? extends AccompanimentEvent> broughtBy, Class<? extends AccompanimentEvent> orBy) {
        this.wireName = wireName;
        this.broughtBy = broughtBy;
        this.orBy = orBy;
    }

    String wireName() {
        return wireName;
    }

    static @Nullable ObjectType broughtBy(AccompanimentEvent event) {
        return Arrays.stream(values()).filter(type -> type.broughtBy.isInstance(event) || type.orBy.isInstance(event)).findFirst().orElse(null);
    }

    Map<String, Attributes.Type> attributes() {
        Map<String, Attributes.Type> attributes = new LinkedHashMap<>();
        if (this != PARTNER) {
            List.of(broughtBy, orBy).forEach(event -> Attributes.of(event).all().forEach(each -> attributes.put(each.name(), each.type())));
        }
        return attributes;
    }
}
