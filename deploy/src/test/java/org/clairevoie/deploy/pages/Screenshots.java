package org.clairevoie.deploy.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Not a test of the suite: takes a picture of each page in both themes, to be looked at. `mvn test -pl deploy -am -Dtest=Screenshots
/// -Dsurefire.failIfNoSpecifiedTests=false` leaves them in `deploy/target/screenshots`.
@ExtendWith(InChromium.class)
class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @Test
    void each_page_in_both_themes(Visitors visitors) {
        for (EveryPage each : EveryPage.in(visitors.scene())) {
            try (Visitor visitor = visitors.of(each.role(), each.name().length() % 2 == 0 ? "en" : "fr")) {
                visitor.opens(each.path(), each.status());
                ProofsShown.awaited(visitor);
                for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    visitor.in(theme).page().screenshot(new Page.ScreenshotOptions().setFullPage(true)
                            .setPath(FOLDER.resolve(each.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png")));
                }
            }
        }
    }
}
