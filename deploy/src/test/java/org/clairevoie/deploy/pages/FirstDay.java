package org.clairevoie.deploy.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.deploy.witness.WitnessBeside;

/// A service of which nobody has told anything yet; then it has one event, and a witness has seen it.
final class FirstDay {
    private static final List<EveryPage> NOTHING_YET = List.of(
            new EveryPage("first-day-home", Role.AUDITOR, "/"),
            new EveryPage("first-day-journeys", Role.EVALUATOR, "/journeys"),
            new EveryPage("first-day-contrast", Role.EVALUATOR, "/contrast", 404),
            new EveryPage("first-day-grids", Role.EVALUATOR, "/grids"),
            new EveryPage("first-day-compared", Role.EVALUATOR, "/grids/compare?a=clairevoie&b=joint-bet", 404),
            new EveryPage("first-day-runs", Role.EVALUATOR, "/grids/clairevoie/1/runs"),
            new EveryPage("first-day-cohorts", Role.EVALUATOR, "/cohorts"),
            new EveryPage("first-day-exports", Role.EVALUATOR, "/cohorts/all/exports"),
            new EveryPage("first-day-checkpoints", Role.AUDITOR, "/audit/checkpoints"));
    private static final List<EveryPage> WITNESSED = List.of(
            new EveryPage("witnessed-home", Role.AUDITOR, "/"),
            new EveryPage("witnessed-checkpoints", Role.AUDITOR, "/audit/checkpoints"));

    private FirstDay() {}

    /// What looks at a page that was opened.
    @FunctionalInterface
    interface Look {
        void at(EveryPage page, String language, Visitor visitor);
    }

    /// @param folder for the witness
    static void lookedAt(Path folder, Look look) throws IOException {
        Stage stage = Stage.open();
        String log;
        try (Visitors visitors = Visitors.of(stage)) {
            each(NOTHING_YET, visitors, look);
            log = stage.as(Role.AUDITOR).read("/audit/keys").at("/0/vkeys/0").asString();
        }
        try (WitnessBeside witness = WitnessBeside.open(folder, "witness.example/w", log)) {
            Stage again = stage.again("--clairevoie.sealing.policy-file=" + witness.policy(), "--clairevoie.sealing.witness-every=200ms");
            try (Visitors visitors = Visitors.of(again)) {
                Vendor.withOpenAccompaniment(again.as(Role.FRONTLINE));
                again.as(Role.AUDITOR).until("/audit/checkpoints", all -> all.get("items").valueStream()
                        .anyMatch(checkpoint -> checkpoint.get("cosignatures").intValue() > 0));
                each(WITNESSED, visitors, look);
            }
        }
    }

    private static void each(List<EveryPage> pages, Visitors visitors, Look look) {
        for (EveryPage page : pages) {
            for (String language : page.languages()) {
                try (Visitor visitor = page.opened(visitors, language)) {
                    look.at(page, language, visitor);
                }
            }
        }
    }
}
