package org.clairevoie.access.routes;

import static org.clairevoie.access.Role.AUDITOR;
import static org.clairevoie.access.Role.EVALUATOR;
import static org.clairevoie.access.Role.FRONTLINE;
import static org.clairevoie.access.Role.OPERATOR;
import static org.clairevoie.access.Role.PRIVACY_OFFICER;

import java.util.List;
import org.clairevoie.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;

/// Every route × role, in one place. What does not stand here is denied to everybody; a route of the running service that does not
/// stand here fails the build. Evaluators read single records with the scope `microdata` alone.
public final class Routes {
    private static final String RUNS = "/grids/{name}/{version}/runs";

    public static final List<Route> ALL = List.of(
            Route.of("POST", "/events", FRONTLINE),
            Route.open("GET", "/event-types"),
            Route.open("GET", "/event-types/{name}"),
            Route.of("GET", "/", FRONTLINE, EVALUATOR, AUDITOR, PRIVACY_OFFICER, OPERATOR),
            record("/journeys"),
            record("/journeys/{id}"),
            record("/journeys/{id}/timeline"),
            record("/journeys/{id}/contrast"),
            record("/journeys/{id}/compare"),
            record("/journeys/{id}/replay"),
            record("/journeys/{id}/moments"),
            Route.of("GET", "/contrast/pair", EVALUATOR, AUDITOR).microdataFor(EVALUATOR),
            Route.of("GET", "/contrast", EVALUATOR, AUDITOR),
            Route.of("GET", "/contrast/journeys", EVALUATOR, AUDITOR).microdataFor(EVALUATOR),
            Route.of("GET", "/grids", EVALUATOR, AUDITOR),
            Route.of("POST", "/grids", EVALUATOR),
            Route.of("GET", "/grids/schema", EVALUATOR, AUDITOR),
            Route.of("GET", "/grids/compare", EVALUATOR, AUDITOR),
            Route.of("GET", "/grids/compare/journeys", EVALUATOR, AUDITOR).microdataFor(EVALUATOR),
            Route.of("GET", "/grids/{name}/{version}", EVALUATOR, AUDITOR),
            Route.of("POST", RUNS, EVALUATOR),
            Route.of("GET", RUNS, EVALUATOR, AUDITOR),
            Route.of("GET", RUNS + "/{run}", EVALUATOR, AUDITOR),
            Route.of("DELETE", RUNS + "/{run}", EVALUATOR),
            // A form of a page knows no DELETE.
            Route.of("POST", RUNS + "/{run}", EVALUATOR),
            Route.of("GET", RUNS + "/{run}/progress", EVALUATOR, AUDITOR),
            Route.of("GET", RUNS + "/{run}/contrast", EVALUATOR, AUDITOR),
            Route.of("GET", RUNS + "/{run}/compare", EVALUATOR, AUDITOR),
            Route.of("GET", RUNS + "/{run}/compare/journeys", EVALUATOR, AUDITOR).microdataFor(EVALUATOR),
            Route.of("GET", RUNS + "/{run}/journeys", EVALUATOR, AUDITOR).microdataFor(EVALUATOR),
            Route.of("GET", "/cohorts", EVALUATOR, AUDITOR),
            Route.of("POST", "/cohorts", EVALUATOR),
            Route.of("GET", "/cohorts/{id}", EVALUATOR, AUDITOR),
            Route.of("GET", "/cohorts/{id}/contrast", EVALUATOR, AUDITOR),
            Route.of("GET", "/cohorts/{id}/curves", EVALUATOR, AUDITOR),
            microdata("GET", "/cohorts/{cohort}/exports"),
            microdata("POST", "/cohorts/{cohort}/exports"),
            microdata("GET", "/exports/{id}"),
            microdata("POST", "/exports/{id}"),
            microdata("GET", "/exports/{id}/files/{name}"),
            microdata("DELETE", "/exports/{id}"),
            Route.of("GET", "/audit/journeys/{id}", AUDITOR),
            Route.of("GET", "/audit/journeys/{id}/bundle", AUDITOR),
            Route.of("GET", "/audit/events/{position}/proof", AUDITOR),
            Route.of("GET", "/audit/consistency", AUDITOR),
            Route.of("GET", "/audit/checkpoints", AUDITOR),
            Route.of("GET", "/audit/keys", AUDITOR),
            // Entries hold pseudonyms and dates; hashes tell nothing.
            Route.of("GET", "/audit/tile/entries/{*number}", AUDITOR),
            Route.open("GET", "/audit/tile/{level:[0-9]{1,2}}/{*number}"),
            Route.open("GET", "/audit/checkpoint"),
            Route.of("GET", "/audit/access", AUDITOR, PRIVACY_OFFICER),
            Route.of("GET", "/audit/retention", AUDITOR, PRIVACY_OFFICER),
            Route.of("POST", "/persons/search", PRIVACY_OFFICER),
            Route.of("POST", "/persons/{key}/erasure", PRIVACY_OFFICER),
            Route.of("GET", "/persons/{key}/erasures/{id}", PRIVACY_OFFICER),
            Route.of("POST", "/persons/{key}/legal-hold", PRIVACY_OFFICER),
            Route.of("DELETE", "/persons/{key}/legal-hold", PRIVACY_OFFICER),
            Route.of("POST", "/persons/{key}/restriction", PRIVACY_OFFICER),
            Route.of("DELETE", "/persons/{key}/restriction", PRIVACY_OFFICER),
            Route.of("GET", "/persons/retention", PRIVACY_OFFICER),
            Route.of("POST", "/persons/retention", PRIVACY_OFFICER),
            Route.open("GET", "/assets/**"),
            Route.open("GET", "/v3/api-docs"),
            Route.open("GET", "/v3/api-docs.yaml"),
            Route.open("GET", "/actuator/health"),
            Route.of("GET", "/actuator/health/**", OPERATOR),
            Route.of("GET", "/actuator", OPERATOR),
            Route.of("GET", "/actuator/prometheus", OPERATOR),
            Route.of("GET", "/actuator/views", OPERATOR),
            Route.of("POST", "/actuator/views/{name}", OPERATOR),
            Route.of("GET", "/actuator/sealing", OPERATOR),
            Route.of("POST", "/actuator/sealing", OPERATOR),
            Route.of("GET", "/actuator/masterkey", OPERATOR),
            Route.of("POST", "/actuator/masterkey", OPERATOR));

    private Routes() {}

    /// The reading of one accompaniment: frontline systems read those that their organisation follows.
    private static Route record(String path) {
        return Route.of("GET", path, FRONTLINE, EVALUATOR, AUDITOR).microdataFor(EVALUATOR);
    }

    private static Route microdata(String method, String path) {
        return Route.of(method, path, EVALUATOR).microdataFor(EVALUATOR);
    }

    /// What stands in the way; null when nothing does.
    ///
    /// @param caller null for who shows no token
    public static @Nullable Denied denied(String method, String path, @Nullable Caller caller) {
        PathContainer asked = PathContainer.parsePath(path);
        for (Route route : ALL) {
            if (route.takes(method) && route.isAt(asked)) {
                return route.open() ? null : caller == null ? Denied.nobodyAsks() : route.denies(caller);
            }
        }
        List<String> elsewise = ALL.stream().filter(route -> route.isAt(asked)).map(Route::method).toList();
        return elsewise.isEmpty() ? Denied.nothingThere() : Denied.method(elsewise);
    }

    /// Null when the table has nothing there.
    public static @Nullable Route at(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return ALL.stream().filter(route -> route.takes(method) && route.isAt(asked)).findFirst().orElse(null);
    }
}
