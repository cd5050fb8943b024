package org.clairevoie.query.contrast.grid;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.clairevoie.events.Group;
import org.jspecify.annotations.Nullable;

/// Which events are meant: those of one type, or of a group, whose components have (or have not) one of the values.
/// What was not recorded satisfies neither: absent is not "other than". `initiator` may be asked of any event.
///
/// @param type the catalogue's name, `person-spoke`
/// @param except names of the group's types that are not meant
/// @param where component → values as on the wire, one of which it must have
/// @param whereNot component → values as on the wire, none of which it may have
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Selector(
        @Nullable String type,
        @Nullable Group group,
        List<String> except,
        Map<String, List<String>> where,
        Map<String, List<String>> whereNot) {
    public Selector {
        if ((type == null) == (group == null)) {
            throw new IllegalArgumentException("a selector names a type or a group: " + type + ", " + group);
        }
        except = List.copyOf(except);
        where = Map.copyOf(where);
        whereNot = Map.copyOf(whereNot);
    }

    @JsonCreator
    static Selector read(
            @Nullable String type,
            @Nullable Group group,
            @Nullable List<String> except,
            @Nullable Map<String, List<String>> where,
            @Nullable Map<String, List<String>> whereNot) {
        return new Selector(
                type, group, except == null ? List.of() : except, where == null ? Map.of() : where,
                whereNot == null ? Map.of() : whereNot);
    }

    boolean means(EventType candidate) {
        return type != null ? type.equals(candidate.name()) : candidate.group() == group && !except.contains(candidate.name());
    }
}
