package org.clairevoie.deploy.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Pictures to look at, not a test that the build runs: `mvn test -pl deploy -am -Dtest=Screenshots
/// -Dsurefire.failIfNoSpecifiedTests=false` leaves them in `deploy/target/screenshots`; `-Dpages=problem.*` takes those alone whose
/// names are like that.
@ExtendWith(InChromium.class)
class Screenshots {
    private static final String ASKED = System.getProperty("pages", ".*");
    private static final Path FOLDER = Path.of("target", "screenshots");

    @Test
    void each_page_in_both_themes(Visitors visitors) {
        for (EveryPage each : EveryPage.in(visitors.scene()).stream().filter(page -> page.name().matches(ASKED)).toList()) {
            try (var _ = each.meanwhile().begins(visitors.scene()); Visitor visitor = each.opened(visitors, each.name().length() % 2 == 0 ? "en" : "fr")) {
                for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    picture(visitor.in(theme), each.name() + "-" + theme.name().toLowerCase(Locale.ROOT), true);
                }
            }
        }
    }

    @Test
    void those_of_the_first_day(@TempDir Path folder) throws IOException {
        FirstDay.lookedAt(folder, (page, language, visitor) -> {
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                picture(visitor.in(theme), page.name() + "-" + language + "-" + theme.name().toLowerCase(Locale.ROOT), true);
            }
        });
    }

    @Test
    void a_proof_that_does_not_hold(Visitors visitors) {
        try (Visitor auditor = ProofsInBrowserTest.shownOther(visitors, "fr")) {
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                picture(auditor.in(theme), "history-broken-" + theme.name().toLowerCase(Locale.ROOT), true);
            }
        }
    }

    /// As they leave the printer.
    @Test
    void on_paper(Visitors visitors) {
        for (EveryPage each : PrintTest.printed(visitors).toList()) {
            try (Visitor visitor = each.opened(visitors, "fr")) {
                visitor.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPath(FOLDER.resolve(each.name() + ".pdf")));
            }
        }
    }

    /// What of them a screen shows at once; those in `deploy/design/screenshots` have fewer colours.
    @Test
    void those_of_the_readme(Visitors visitors) {
        try (Visitor evaluator = visitors.of(Role.EVALUATOR, "en").opens("/journeys/" + ContrastTwins.INTEGRATED + "?clock=entered&index=linkCoverage")) {
            from(evaluator, "#lanes-title");
            picture(evaluator, "readme-journey", false);
            from(evaluator.opens("/contrast?clock=entered"), "#s1-plane-title");
            picture(evaluator, "readme-contrast", false);
        }
        try (Visitor auditor = visitors.of(Role.AUDITOR, "en").opens("/audit/journeys/" + ContrastTwins.INTEGRATED)) {
            ProofsShown.awaited(auditor);
            from(auditor, "#proofs");
            picture(auditor.in(ColorScheme.DARK), "readme-proofs", false);
        }
    }

    private static void from(Visitor visitor, String place) {
        visitor.page().locator(place).evaluate("it => window.scrollTo({top: it.getBoundingClientRect().top + window.scrollY - 24, behavior: 'instant'})");
    }

    private static void picture(Visitor visitor, String name, boolean whole) {
        visitor.page().screenshot(new Page.ScreenshotOptions().setFullPage(whole).setPath(FOLDER.resolve(name + ".png")));
    }
}
