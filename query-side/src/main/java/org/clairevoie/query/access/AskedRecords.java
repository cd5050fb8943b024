package org.clairevoie.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.HandlerMapping;

/// Which records a request asks for, as its route names them: by their ids, by a place in the log, by the person.
final class AskedRecords {
    static final String PAIR = "/contrast/pair";
    static final String JOURNEY = "/journeys/{id}/**";
    private static final String EXPORT_FILE = "/exports/{id}/files/{name}";
    private static final String PROOF = "/audit/events/{position}/proof";
    private static final String CERTIFICATE = "/persons/{key}/erasures/{id}";
    private static final RowMapper<UUID> ID = (row, _) -> row.getObject(1, UUID.class);
    private final JdbcClient database;

    AskedRecords(JdbcClient database) {
        this.database = database;
    }

    /// Where records are read, one by one or many at once.
    static List<String> routes() {
        return List.of(
                JOURNEY, PAIR, "/audit/journeys/{id}/**", EXPORT_FILE, PROOF, CERTIFICATE, "/journeys", "/contrast/journeys", "/grids/compare/journeys",
                "/grids/{name}/{version}/runs/{run}/journeys", "/grids/{name}/{version}/runs/{run}/compare/journeys", "/audit/tile/entries/**");
    }

    /// An accompaniment each; null for what is of none or of many, and for what is no id: that leaves a line all the same, so that no two ways
    /// of reading an id can leave one out.
    List<@Nullable UUID> of(HttpServletRequest request) {
        return switch (String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))) {
            case PAIR -> Arrays.<@Nullable UUID>asList(id(request.getParameter("a")), id(request.getParameter("b")));
            case EXPORT_FILE -> orNone(List.of());
            case PROOF -> orNone(at(variable(request, "position")));
            case CERTIFICATE -> orNone(of(variable(request, "key")));
            default -> Collections.<@Nullable UUID>singletonList(id(variable(request, "id")));
        };
    }

    private List<UUID> at(String position) {
        return position.matches("[0-9]{1,18}")
                ? database.sql("select accompaniment_id from event_log where position = ?").param(Long.parseLong(position)).query(ID).list()
                : List.of();
    }

    private List<UUID> of(String person) {
        return database.sql("select accompaniment_id from event_log where sequence = 0 and opened_for(envelope) = ? order by position")
                .param(person).query(ID).list();
    }

    private static List<@Nullable UUID> orNone(List<UUID> found) {
        return found.isEmpty() ? Collections.<@Nullable UUID>singletonList(null) : new ArrayList<@Nullable UUID>(found);
    }

    private static String variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Objects.requireNonNullElse((String) variables.get(name), "") : "";
    }

    private static @Nullable UUID id(@Nullable String asked) {
        try {
            return asked == null || asked.isBlank() ? null : UUID.fromString(asked.trim());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
