package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.clairevoie.access.Role;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From home to a cohort, its curves, a run under another grid and an export: every page of it for everybody.
@ExtendWith(InChromium.class)
class EvaluatorStoryTest {
    private static final String GRID = "/grids/joint-bet/1";

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void an_evaluator_makes_a_cohort_reads_it_otherwise_and_takes_it_away(String language, Visitors visitors) throws IOException {
        try (Visitor evaluator = visitors.of(Role.EVALUATOR, language)) {
            Page page = evaluator.opens("/").page();
            String cohort = makesACohort(page, evaluator, language);
            follow(page, "main a[href^='" + cohort + "/curves']");
            looked(page, "svg.plot", "table", ".caution");
            startsARun(page);
            follow(page, "main a[href*='/contrast']");
            looked(page, "table", ".caution");
            page.navigate(visitors.scene().address() + cohort);
            takesAway(page, cohort);
        }
    }

    private static String makesACohort(Page page, Visitor evaluator, String language) {
        follow(page, "header a[href='/cohorts']");
        page.locator("#name").fill("Tout le monde, " + language);
        page.locator("#clock").selectOption("entered");
        sent(page, "/cohorts", ".*/cohorts/[0-9a-f-]{36}");
        looked(page);
        return evaluator.path();
    }

    private static void startsARun(Page page) {
        follow(page, "header a[href='/grids']");
        looked(page, "table");
        follow(page, "main a[href='" + GRID + "']");
        looked(page);
        follow(page, "main a[href='" + GRID + "/runs']");
        page.locator("#clock").selectOption("entered");
        sent(page, GRID + "/runs", ".*/runs/[0-9a-f-]{36}");
        page.locator("main a[href*='/contrast']").first().waitFor();
        looked(page);
    }

    private static void takesAway(Page page, String cohort) throws IOException {
        follow(page, "main a[href='" + cohort + "/exports']");
        page.locator("input[name=formats][value=csv]").check();
        sent(page, cohort + "/exports", ".*/exports/[0-9a-f-]{36}");
        Locator file = page.locator("main a[href$='/files/journeys.csv']");
        file.waitFor();
        looked(page);
        Download journeys = page.waitForDownload(file::click);
        assertThat(Files.readAllLines(journeys.path()).getFirst()).contains("reading");
    }

    private static void follow(Page page, String link) {
        page.locator(link).first().click();
        page.waitForLoadState();
    }

    private static void sent(Page page, String action, String leadsTo) {
        page.locator("form[method=post][action='" + action + "'] button[type=submit]").click();
        page.waitForURL(Pattern.compile(leadsTo));
    }

    /// @param shown what is to be there
    private static void looked(Page page, String... shown) {
        for (String each : shown) {
            page.locator(each).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }
}
