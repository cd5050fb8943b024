package org.clairevoie.deploy.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pictures to look at, not a test that the build runs: `mvn test -pl deploy -am -Dtest=Screenshots
/// -Dsurefire.failIfNoSpecifiedTests=false` leaves them in `deploy/target/screenshots`.
@ExtendWith(InChromium.class)
class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");
    /// Events out of sight are not drawn, and a picture of a whole page would have a gap in their place.
    private static final String DRAW_ALL = "() => document.querySelectorAll('.events > li').forEach(event => { event.style.contentVisibility = 'visible'; })";

    @Test
    void each_page_in_both_themes(Visitors visitors) {
        for (EveryPage each : EveryPage.in(visitors.scene())) {
            try (Visitor visitor = visitors.of(each.role(), each.name().length() % 2 == 0 ? "en" : "fr")) {
                visitor.opens(each.path(), each.status());
                ProofsShown.awaited(visitor);
                visitor.page().evaluate(DRAW_ALL);
                for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    picture(visitor.in(theme), each.name() + "-" + theme.name().toLowerCase(Locale.ROOT), true);
                }
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
