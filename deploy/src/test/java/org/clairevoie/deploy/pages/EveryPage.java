package org.clairevoie.deploy.pages;

import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;

/// Every page of the service in every state that it has, and who reads it.
///
/// @param name of its picture
/// @param path its address
/// @param status 200, or what a page of a problem is answered with
record EveryPage(String name, Role role, String path, int status) {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000001";

    private EveryPage(String name, Role role, String path) {
        this(name, role, path, 200);
    }

    static List<EveryPage> in(Scene scene) {
        String integrated = "/journeys/" + ContrastTwins.INTEGRATED;
        String planted = "/journeys/" + scene.planted().id();
        String forgotten = "/journeys/" + scene.forgottenJourney();
        return List.of(
                new EveryPage("home", Role.AUDITOR, "/"),
                new EveryPage("home-of-an-operator", Role.OPERATOR, "/"),
                new EveryPage("journeys", Role.EVALUATOR, "/journeys"),
                new EveryPage("journeys-none", Role.EVALUATOR, "/journeys?territory=99"),
                new EveryPage("journey", Role.EVALUATOR, integrated),
                new EveryPage("journey-explained", Role.EVALUATOR, integrated + "?index=linkCoverage"),
                new EveryPage("journey-juxtaposed", Role.EVALUATOR, "/journeys/" + ContrastTwins.JUXTAPOSED),
                new EveryPage("journey-before-anything", Role.EVALUATOR, integrated + "?knownBy=2020-01-01T00:00:00Z"),
                new EveryPage("journey-amended", Role.AUDITOR, "/journeys/" + scene.amended()),
                new EveryPage("journey-forgotten", Role.AUDITOR, forgotten),
                new EveryPage("journey-planted", Role.AUDITOR, planted),
                new EveryPage("event-types", Role.EVALUATOR, "/event-types"),
                new EveryPage("event-type", Role.EVALUATOR, "/event-types/accompaniment.event-corrected.v1"),
                new EveryPage("contrast", Role.EVALUATOR, "/contrast?clock=entered"),
                new EveryPage("grids", Role.EVALUATOR, "/grids"),
                new EveryPage("grid", Role.EVALUATOR, "/grids/joint-bet/1"),
                new EveryPage("grids-compared", Role.EVALUATOR, "/grids/compare?a=clairevoie&b=joint-bet"),
                new EveryPage("runs", Role.EVALUATOR, "/grids/joint-bet/1/runs"),
                new EveryPage("cohorts", Role.EVALUATOR, "/cohorts"),
                new EveryPage("exports", Role.EVALUATOR, "/cohorts/all/exports"),
                new EveryPage("history", Role.AUDITOR, "/audit" + integrated),
                new EveryPage("history-amended", Role.AUDITOR, "/audit/journeys/" + scene.amended()),
                new EveryPage("history-forgotten", Role.AUDITOR, "/audit" + forgotten),
                new EveryPage("history-planted", Role.AUDITOR, "/audit" + planted),
                new EveryPage("history-then", Role.AUDITOR, "/audit/journeys/" + ContrastTwins.LINKED_LATER + "?knownBy=" + scene.beforeTheLinks()),
                new EveryPage("checkpoints", Role.AUDITOR, "/audit/checkpoints"),
                new EveryPage("checkpoints-none", Role.AUDITOR, "/audit/checkpoints?after=9999999"),
                new EveryPage("access", Role.AUDITOR, "/audit/access?accompaniment=" + ContrastTwins.INTEGRATED),
                new EveryPage("access-none", Role.AUDITOR, "/audit/access?accompaniment=" + NOBODY),
                new EveryPage("access-of-whom", Role.PRIVACY_OFFICER, "/audit/access"),
                new EveryPage("problem-400", Role.EVALUATOR, "/journeys?reading=WRONG", 400),
                new EveryPage("problem-403", Role.PRIVACY_OFFICER, "/journeys", 403),
                new EveryPage("problem-404", Role.AUDITOR, "/journeys/" + NOBODY, 404),
                new EveryPage("problem-404-route", Role.AUDITOR, "/nowhere", 404));
    }

    @Override
    public String toString() {
        return name;
    }
}
