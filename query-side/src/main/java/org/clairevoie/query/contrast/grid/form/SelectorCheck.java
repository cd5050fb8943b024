package org.clairevoie.query.contrast.grid.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clairevoie.query.contrast.grid.AskableField;
import org.clairevoie.query.contrast.grid.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Whether each selector means something: types, fields and values are those of the catalogue. Parts that the schema finds
/// malformed are passed over.
final class SelectorCheck {
    private static final List<String> TYPES = EventType.all().stream().map(EventType::name).toList();
    private final Set<String> definitions;
    private final List<Fault> faults = new ArrayList<>();

    private SelectorCheck(Set<String> definitions) {
        this.definitions = definitions;
    }

    static List<Fault> of(JsonNode grid, Set<String> definitions) {
        SelectorCheck check = new SelectorCheck(definitions);
        for (String block : List.of(Definitions.ALL, "roles")) {
            grid.path(block).propertyStream().forEach(list -> check.list(list.getValue(), Fault.at("/" + block, list.getKey())));
        }
        return check.faults;
    }

    private void list(JsonNode selectors, String pointer) {
        for (int place = 0; selectors.isArray() && place < selectors.size(); place++) {
            if (selectors.get(place).isObject()) {
                selector(selectors.get(place), Fault.at(pointer, place));
            }
        }
    }

    private void selector(JsonNode selector, String pointer) {
        List<String> kinds = Stream.of("type", "group", Definitions.NAME).filter(selector::has).toList();
        if (kinds.size() != 1) {
            fault(pointer, Fault.FIELDS, "a selector names one of type, group and definition, and only one");
            return;
        }
        switch (kinds.getFirst()) {
            case "type" -> type(selector, pointer);
            case "group" -> group(selector, pointer);
            default -> definition(selector, pointer);
        }
    }

    private void definition(JsonNode selector, String pointer) {
        String name = selector.path(Definitions.NAME).asString("");
        if (selector.size() > 1) {
            fault(pointer, Fault.FIELDS, "a definition is taken as it is: conditions stand in the definition itself");
        }
        if (!definitions.contains(name)) {
            String near = definitions.isEmpty() ? "; there are none" : Fault.near(name, definitions);
            fault(Fault.at(pointer, Definitions.NAME), Fault.UNKNOWN_DEFINITION, "nothing is defined as " + name + near);
        }
    }

    private void type(JsonNode selector, String pointer) {
        String name = selector.path("type").asString("");
        List<EventType> meant = meant(type -> type.name().equals(name));
        if (meant.isEmpty()) {
            unknownType(name, Fault.at(pointer, "type"));
        }
        if (selector.has("except")) {
            fault(Fault.at(pointer, "except"), Fault.FIELDS, "exceptions are made from a group, not from a type");
        }
        conditions(selector, pointer, meant);
    }

    private void group(JsonNode selector, String pointer) {
        String group = selector.path("group").asString("");
        List<EventType> all = meant(type -> type.group().name().equals(group));
        JsonNode except = selector.path("except");
        List<String> without = new ArrayList<>();
        for (int place = 0; place < except.size(); place++) {
            String name = except.get(place).asString("");
            without.add(name);
            if (!TYPES.contains(name)) {
                unknownType(name, Fault.at(Fault.at(pointer, "except"), place));
            } else if (!all.isEmpty() && all.stream().noneMatch(type -> type.name().equals(name))) {
                fault(Fault.at(Fault.at(pointer, "except"), place), Fault.MEANS_NOTHING, name + " is not of the group " + group);
            }
        }
        List<EventType> left = all.stream().filter(type -> !without.contains(type.name())).toList();
        if (!all.isEmpty() && left.isEmpty()) {
            fault(pointer, Fault.MEANS_NOTHING, "every type of the group " + group + " is excepted");
        }
        conditions(selector, pointer, left);
    }

    private void conditions(JsonNode selector, String pointer, List<EventType> types) {
        for (String kind : List.of("where", "whereNot")) {
            selector.path(kind).propertyStream().forEach(field ->
                    types.stream().map(type -> fault(type, field.getKey(), field.getValue(), Fault.at(Fault.at(pointer, kind), field.getKey())))
                            .filter(found -> !found.isEmpty()).findFirst().ifPresent(faults::addAll));
        }
    }

    private static List<Fault> fault(EventType type, String name, JsonNode values, String pointer) {
        AskableField field = AskableField.of(type, name);
        if (field == null) {
            String detail = type.name() + " has no field `" + name + "` that a grid may ask; it has: " + String.join(", ", AskableField.names(type));
            return List.of(new Fault(pointer, Fault.UNKNOWN_FIELD, detail));
        }
        List<Fault> unknown = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            Fault fault = fault(field, values.get(place), Fault.at(pointer, place));
            if (fault != null) {
                unknown.add(fault);
            }
        }
        return unknown;
    }

    private static @Nullable Fault fault(AskableField field, JsonNode value, String pointer) {
        List<String> words = field.words();
        if (!value.isString() || words.isEmpty() || words.contains(value.asString())) {
            return null;
        }
        String detail = "`" + value.asString() + "` is no value of " + field.name() + "; it is one of: " + String.join(", ", words);
        return new Fault(pointer, Fault.UNKNOWN_VALUE, detail);
    }

    private void unknownType(String name, String pointer) {
        fault(pointer, Fault.UNKNOWN_TYPE, "no event type is called " + name + Fault.near(name, TYPES) + "; GET /event-types lists all");
    }

    private void fault(String pointer, String rule, String detail) {
        faults.add(new Fault(pointer, rule, detail));
    }

    private static List<EventType> meant(Predicate<EventType> condition) {
        return EventType.all().stream().filter(condition).toList();
    }
}
