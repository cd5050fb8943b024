package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// On paper nobody scrolls: what is wider than the sheet is cut off.
@ExtendWith(InChromium.class)
class PrintTest {
    private static final Set<String> PRINTED = Set.of("home", "journeys", "journey", "journey-explained", "contrast", "grid", "grids-compared", "curves",
            "run-contrast", "history", "checkpoints", "access", "event-type", "contrast-beside", "cohort-of-everybody", "cohort-contrast", "grid-against", "grids", "runs",
            "run-completed", "run-compared", "export-done");
    /// A4 between the margins of the page's style, at 96 dots an inch.
    private static final int SHEET = 703;
    private static final int HEIGHT = 1016;
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main *')].filter(each => each.checkVisibility() && !each.closest('.visually-hidden')
                && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(each => each.outerHTML.substring(0, 120)).join('\\n')""";

    static Stream<EveryPage> printed(Visitors visitors) {
        return EveryPage.in(visitors.scene()).stream().filter(page -> PRINTED.contains(page.name()));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void nothing_is_cut_off_on_a_sheet_of_a4(EveryPage page, Visitors visitors) {
        try (Visitor visitor = page.opened(visitors, "fr")) {
            visitor.page().setViewportSize(SHEET, HEIGHT);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat((String) visitor.page().evaluate(CUT_OFF)).as("what of %s is cut off on paper", page).isEmpty();
        }
    }
}
