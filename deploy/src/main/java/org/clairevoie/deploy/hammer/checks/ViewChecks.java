package org.clairevoie.deploy.hammer.checks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The views beside the log. To be asked while nothing is posted.
public final class ViewChecks {
    private static final List<String> VIEWS = List.of("journey", "contrast", "audit");
    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(3);

    private ViewChecks() {}

    /// I6: what every view says of each journey is where the log has it; nothing is set aside.
    public static List<Violation> placed(Connection database) throws SQLException {
        List<Violation> violations = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            wrong(statement, "I6", "the views journey or contrast stand elsewhere than the log in accompaniment ", """
                    with log as (select accompaniment_id, max(sequence) as sequence, max(position) as position, count(*) as events
                                 from event_log group by accompaniment_id),
                         graph as (select accompaniment_id, max(part * 16 + held - 1) as sequence, max(last_position) as position,
                                          sum(held) as events
                                   from contrast group by accompaniment_id)
                    select coalesce(log.accompaniment_id, journey.accompaniment_id, graph.accompaniment_id)
                    from log full join journey using (accompaniment_id) full join graph using (accompaniment_id)
                    where (log.sequence, log.position, log.events) is distinct from (journey.sequence, journey.position, journey.events::bigint)
                       or (log.sequence, log.position, log.events) is distinct from (graph.sequence, graph.position, graph.events)""", violations);
            wrong(statement, "I6", "set aside by a view: ", "select view || ' ' || position || ': ' || because from parked_event", violations);
        }
        return violations;
    }

    /// I6, I7: every view equals what it becomes when it is thrown away and filled again from the log.
    public static List<Violation> asRebuilt(Connection database, Readings node) throws IOException, SQLException {
        Map<String, String> live = digests(database, node);
        for (String view : VIEWS) {
            node.rebuild(view);
        }
        Map<String, String> rebuilt = digests(database, node);
        return VIEWS.stream().filter(view -> !java.util.Objects.equals(live.get(view), rebuilt.get(view)))
                .map(view -> new Violation("I6", "the view " + view + " is not what the log makes of it: its rows were " + live.get(view)
                        + ", rebuilt they are " + rebuilt.get(view))).toList();
    }

    /// I6: the reading that the view gives of a journey is that of the naive fold of its events out of the log.
    public static List<Violation> asFolded(Readings node, List<UUID> journeys) throws IOException {
        List<Violation> violations = new ArrayList<>();
        for (UUID journey : journeys) {
            JsonNode last = node.lines("/journeys/" + journey + "/replay").getLast();
            String at = last.get("event").get("recordedAt").asString();
            JsonNode read = node.read("/journeys/" + journey + "/contrast?knownBy=" + at + "&happenedBy=" + at);
            if (!last.get("reading").equals(read.get("reading")) || !values(last.get("contrast"), read).equals(last.get("contrast"))) {
                violations.add(new Violation("I6", "journey " + journey + " reads " + read + " in the view and " + last + " folded from the log"));
            }
        }
        return violations;
    }

    /// The indices of a reading as a step of a replay has them: name and value, wherever the reading keeps each.
    private static ObjectNode values(JsonNode wanted, JsonNode reading) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        wanted.propertyNames().forEach(name -> reading.forEach(part -> {
            if (part.has(name)) {
                values.set(name, part.get(name).path("value"));
            }
        }));
        return values;
    }

    /// A row of `journey` is read under the built-in grid when there is time: what it then says is no part of what was projected.
    private static Map<String, String> digests(Connection database, Readings node) throws IOException, SQLException {
        if (!node.viewsCatchUp(LONGEST_CATCHING_UP)) {
            throw new IOException("the views do not catch up in " + LONGEST_CATCHING_UP.toSeconds() + " s: " + node.get("/actuator/views").text());
        }
        Map<String, String> digests = new TreeMap<>();
        try (Statement statement = database.createStatement()) {
            for (String view : VIEWS) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) || ' of ' || coalesce(md5(string_agg(row, '' order by row)), '')"
                                + " from (select md5((to_jsonb(t) - 'reading')::text) as row from " + view + " t) rows")) {
                    row.next();
                    digests.put(view, row.getString(1));
                }
            }
        }
        return digests;
    }

    private static void wrong(Statement statement, String invariant, String what, String select, List<Violation> violations) throws SQLException {
        try (ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                violations.add(new Violation(invariant, what + rows.getString(1)));
            }
        }
    }
}
