package org.clairevoie.query.contrast.grid;

import java.util.ArrayList;
import java.util.List;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;

/// A grid's selectors, made ready: which roles an event plays, in one look at its type and a few at its components.
public final class Roles {
    private record Rule(long bit, List<Condition> conditions) {
        boolean holds(Told told) {
            for (Condition condition : conditions) {
                if (!condition.holds(told)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// What every event of a type plays, and what those play of which a rule holds.
    private record Played(long always, List<Rule> sometimes) {}

    private final List<Played> played = new ArrayList<>();
    private final List<@Nullable Component> minutes = new ArrayList<>();

    private Roles() {}

    public static Roles of(Grid grid) {
        Roles roles = new Roles();
        for (EventType type : EventType.all()) {
            List<Rule> rules = new ArrayList<>();
            grid.roles().forEach((role, selectors) -> selectors.stream()
                    .filter(selector -> selector.means(type))
                    .forEach(selector -> rules.add(rule(type, role, selector))));
            roles.played.add(played(rules));
            roles.minutes.add(type.component("minutes") == null ? null : Component.of(type, "minutes"));
        }
        return roles;
    }

    /// The roles' bits, [Role#bit()].
    public long of(Told told) {
        Played byType = played.get(EventType.of(told.event()).ordinal());
        long roles = byType.always;
        for (Rule rule : byType.sometimes) {
            if ((roles & rule.bit()) == 0 && rule.holds(told)) {
                roles |= rule.bit();
            }
        }
        return roles;
    }

    /// The minutes an event took, null where its type has none or they were not recorded.
    public @Nullable Integer minutes(Told told) {
        Component component = minutes.get(EventType.of(told.event()).ordinal());
        return component == null ? null : (Integer) component.of(told);
    }

    private static Played played(List<Rule> rules) {
        long always = 0;
        for (Rule rule : rules) {
            always |= rule.conditions.isEmpty() ? rule.bit : 0;
        }
        return new Played(always, rules.stream().filter(rule -> !rule.conditions.isEmpty()).toList());
    }

    private static Rule rule(EventType type, Role role, Selector selector) {
        List<Condition> conditions = new ArrayList<>();
        selector.where().forEach((name, values) -> conditions.add(Condition.of(type, name, values, true)));
        selector.whereNot().forEach((name, values) -> conditions.add(Condition.of(type, name, values, false)));
        return new Rule(role.bit(), List.copyOf(conditions));
    }
}
