package org.clairevoie.deploy.pages;

import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.jspecify.annotations.Nullable;

/// Every page of the service in every state that it has, and who reads it.
///
/// @param name of its picture
/// @param role who reads it; null for who has not signed in
/// @param path its address
/// @param status 200, or what a page of a problem is answered with
/// @param meanwhile what is the matter with the service
record EveryPage(String name, @Nullable Role role, String path, int status, Meanwhile meanwhile) {
    /// Further states of pages that are looked at in both languages already: these take turns.
    private static final List<String> FURTHER = List.of(
            "home-", "login-", "event-types-of", "run-", "export-", "journeys-of", "journey-of", "history-of", "journey-restricted", "history-restricted", "contrast-", "grid-", "cohort-", "curves-", "problem-400-", "problem-405", "problem-503-", "first-day-");
    private static final String NOBODY = "00000000-0000-0000-0000-000000000001";

    EveryPage(String name, @Nullable Role role, String path, int status) {
        this(name, role, path, status, Meanwhile.NOTHING);
    }

    EveryPage(String name, @Nullable Role role, String path) {
        this(name, role, path, 200);
    }

    List<String> languages() {
        return FURTHER.stream().noneMatch(name::startsWith) ? List.of("en", "fr") : List.of(name.length() % 2 == 0 ? "en" : "fr");
    }

    /// Opens it in a browser of its own, to be closed by who asks.
    Visitor opened(Visitors visitors, String language) {
        Visitor visitor = role == null ? visitors.stranger(language) : visitors.of(role, language);
        visitor.opens(path, status);
        ProofsShown.awaited(visitor);
        return visitor;
    }

    static List<EveryPage> in(Scene scene) {
        String integrated = "/journeys/" + ContrastTwins.INTEGRATED;
        String planted = "/journeys/" + scene.planted().id();
        Undertakings asked = scene.undertakings();
        String restricted = "/journeys/" + scene.restrictedJourney();
        String forgotten = "/journeys/" + scene.forgottenJourney();
        return List.of(
                new EveryPage("home", Role.AUDITOR, "/"),
                new EveryPage("home-of-an-evaluator", Role.EVALUATOR, "/"),
                new EveryPage("home-of-a-privacy-officer", Role.PRIVACY_OFFICER, "/"),
                new EveryPage("home-of-an-operator", Role.OPERATOR, "/"),
                new EveryPage("home-when-a-view-lags", Role.OPERATOR, "/", 200, Meanwhile.aViewLags()),
                new EveryPage("login", null, "/"),
                new EveryPage("login-refused", null, "/login?error"),
                new EveryPage("event-types-of-nobody", null, "/event-types"),
                new EveryPage("journeys", Role.EVALUATOR, "/journeys"),
                new EveryPage("journeys-none", Role.EVALUATOR, "/journeys?territory=99"),
                new EveryPage("journeys-of-a-month", Role.EVALUATOR, "/journeys?openedFrom=2025-10-01&openedBefore=2025-11-01"),
                new EveryPage("journey", Role.EVALUATOR, integrated),
                new EveryPage("journey-of-a-frontline", Role.FRONTLINE, integrated),
                new EveryPage("journey-explained", Role.EVALUATOR, integrated + "?index=linkCoverage"),
                new EveryPage("journey-juxtaposed", Role.EVALUATOR, "/journeys/" + ContrastTwins.JUXTAPOSED),
                new EveryPage("journey-before-anything", Role.EVALUATOR, integrated + "?knownBy=2020-01-01T00:00:00Z"),
                new EveryPage("journey-amended", Role.AUDITOR, "/journeys/" + scene.amended()),
                new EveryPage("journey-forgotten", Role.AUDITOR, forgotten),
                new EveryPage("journey-restricted", Role.AUDITOR, restricted),
                new EveryPage("journey-restricted-refused", Role.EVALUATOR, restricted, 403),
                new EveryPage("journey-planted", Role.AUDITOR, planted),
                new EveryPage("event-types", Role.EVALUATOR, "/event-types"),
                new EveryPage("event-type", Role.EVALUATOR, "/event-types/accompaniment.event-corrected.v1"),
                new EveryPage("contrast", Role.EVALUATOR, "/contrast?clock=entered"),
                new EveryPage("contrast-beside", Role.EVALUATOR, "/contrast?clock=entered&cohort=" + id(asked.cohort()) + "&beside=population&besideGrid=joint-bet/1"),
                new EveryPage("contrast-points", Role.EVALUATOR, "/contrast?clock=entered&points=yes"),
                new EveryPage("contrast-refused", Role.EVALUATOR, "/contrast?knownBy=someday", 400),
                new EveryPage("grids", Role.EVALUATOR, "/grids"),
                new EveryPage("grid", Role.EVALUATOR, "/grids/joint-bet/1"),
                new EveryPage("grid-against", Role.EVALUATOR, "/grids/joint-bet/1?against=clairevoie/1"),
                new EveryPage("grids-compared", Role.EVALUATOR, "/grids/compare?a=clairevoie&b=joint-bet"),
                new EveryPage("runs", Role.EVALUATOR, "/grids/joint-bet/1/runs"),
                new EveryPage("run-under-way", Role.EVALUATOR, asked.run("RUNNING")),
                new EveryPage("run-of-an-auditor", Role.AUDITOR, asked.run("RUNNING")),
                new EveryPage("run-cancelled", Role.EVALUATOR, asked.run("CANCELLED")),
                new EveryPage("run-failed", Role.EVALUATOR, asked.run("FAILED")),
                new EveryPage("run-completed", Role.EVALUATOR, asked.run("COMPLETED")),
                new EveryPage("run-contrast", Role.EVALUATOR, asked.run("COMPLETED") + "/contrast?landmark=90"),
                new EveryPage("run-compared", Role.EVALUATOR, asked.compared()),
                new EveryPage("curves-misleading", Role.EVALUATOR, asked.cohort() + "/curves?classedBy=final"),
                new EveryPage("cohort-of-everybody", Role.EVALUATOR, asked.cohort()),
                new EveryPage("cohort-contrast", Role.EVALUATOR, asked.cohort() + "/contrast"),
                new EveryPage("curves", Role.EVALUATOR, asked.cohort() + "/curves"),
                new EveryPage("cohorts", Role.EVALUATOR, "/cohorts"),
                new EveryPage("exports", Role.EVALUATOR, "/cohorts/all/exports"),
                new EveryPage("export-under-way", Role.EVALUATOR, asked.export("RUNNING")),
                new EveryPage("export-cancelled", Role.EVALUATOR, asked.export("CANCELLED")),
                new EveryPage("export-failed", Role.EVALUATOR, asked.export("FAILED")),
                new EveryPage("export-done", Role.EVALUATOR, asked.export("DONE")),
                new EveryPage("history", Role.AUDITOR, "/audit" + integrated),
                new EveryPage("history-amended", Role.AUDITOR, "/audit/journeys/" + scene.amended()),
                new EveryPage("history-forgotten", Role.AUDITOR, "/audit" + forgotten),
                new EveryPage("history-restricted", Role.AUDITOR, "/audit" + restricted),
                new EveryPage("history-planted", Role.AUDITOR, "/audit" + planted),
                new EveryPage("history-then", Role.AUDITOR, "/audit/journeys/" + ContrastTwins.LINKED_LATER + "?knownBy=" + scene.beforeTheLinks()),
                new EveryPage("history-of-a-day", Role.AUDITOR, "/audit/journeys/" + ContrastTwins.LINKED_LATER + "?day=" + scene.tomorrow()),
                new EveryPage("checkpoints", Role.AUDITOR, "/audit/checkpoints"),
                new EveryPage("checkpoints-none", Role.AUDITOR, "/audit/checkpoints?after=9999999"),
                new EveryPage("access", Role.AUDITOR, "/audit/access?accompaniment=" + ContrastTwins.INTEGRATED),
                new EveryPage("access-none", Role.AUDITOR, "/audit/access?accompaniment=" + NOBODY),
                new EveryPage("access-of-whom", Role.PRIVACY_OFFICER, "/audit/access"),
                new EveryPage("problem-400", Role.EVALUATOR, "/journeys?reading=WRONG", 400),
                new EveryPage("problem-403", Role.PRIVACY_OFFICER, "/journeys", 403),
                new EveryPage("problem-404", Role.AUDITOR, "/journeys/" + NOBODY, 404),
                new EveryPage("problem-404-route", Role.AUDITOR, "/nowhere", 404),
                new EveryPage("problem-400-address", Role.AUDITOR, "/journeys/..%2f..%2fetc", 400),
                new EveryPage("problem-400-guard", Role.AUDITOR, "/journeys;a=b/one", 400),
                new EveryPage("problem-400-stranger", null, "/..%2f..", 400),
                new EveryPage("problem-405", Role.AUDITOR, "/persons/search", 405),
                new EveryPage("problem-500", Role.EVALUATOR, "/journeys", 500, Meanwhile.aRowIsDamaged()),
                new EveryPage("problem-503", Role.EVALUATOR, "/journeys", 503, Meanwhile.aTableIsAway()),
                new EveryPage("problem-503-full", null, "/journeys", 503, Meanwhile.theHouseIsFull()));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
