package org.clairevoie.deploy.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.clairevoie.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A run that goes on while somebody looks at it.
@ExtendWith(InChromium.class)
class UnderWayTest {
    private static final LocatorAssertions.HasAttributeOptions SOON = new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
    private static final LocatorAssertions.HasTextOptions TOLD_SOON = new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    @Test
    void its_bar_moves_as_it_gets_on_and_it_is_cancelled_by_a_button(Visitors visitors) {
        Undertakings undertakings = visitors.scene().undertakings();
        String run = undertakings.standingStill();
        try (Visitor evaluator = visitors.of(Role.EVALUATOR, "en")) {
            Page page = evaluator.opens(run).page();
            Locator bar = page.locator("#progress progress");
            String before = bar.getAttribute("value");
            undertakings.getsOn(run);
            assertThat(bar).not().hasAttribute("value", before, SOON);

            page.locator("main form[method=post] button[type=submit]").click();
            assertThat(page.locator("#progress-title")).hasText("Cancelled", TOLD_SOON);
            assertThat(page.locator("main form[method=post]")).hasCount(0);
        }
    }

    @Test
    void who_is_told_nothing_more_looks_again_by_itself(Visitors visitors) {
        Undertakings undertakings = visitors.scene().undertakings();
        String run = undertakings.standingStill();
        try (Visitor evaluator = visitors.of(Role.EVALUATOR, "en")) {
            Page page = evaluator.page();
            page.route("**/progress", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            evaluator.opens(run);
            assertThat(page.locator("#progress-title")).hasText("Under way");
            undertakings.cancels(run);
            assertThat(page.locator("#progress-title")).hasText("Cancelled", TOLD_SOON);
        }
    }
}
