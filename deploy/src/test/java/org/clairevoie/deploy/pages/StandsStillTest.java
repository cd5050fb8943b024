package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A page is seen before its scripts have come. Whoever presses a link just then must not find that it has moved away under the hand.
@ExtendWith(InChromium.class)
class StandsStillTest {
    /// No frame is drawn before the style has come.
    private static final String DRAWN = "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";
    private static final String HEIGHT = "element.getBoundingClientRect().y + scrollY";
    private static final String INTEGRATED = "/journeys/" + ContrastTwins.INTEGRATED;

    /// A page, and a link on it.
    static List<Arguments> seen() {
        return List.of(
                Arguments.of(INTEGRATED, "a[href^='/audit/journeys/']"), Arguments.of("/audit" + INTEGRATED, "main a[href^='/audit/access?']"),
                Arguments.of("/audit" + INTEGRATED, "#proofs summary"),
                Arguments.of("/journeys", "tbody a"));
    }

    @ParameterizedTest
    @MethodSource("seen")
    void what_scripts_add_has_its_place_before_they_come(String path, String link, Visitors visitors) {
        try (Visitor auditor = visitors.of(Role.AUDITOR, "en")) {
            Page page = auditor.page();
            List<Route> scripts = new ArrayList<>();
            page.route("**/assets/*.js", scripts::add);
            page.navigate(visitors.scene().address() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            Locator seen = page.locator(link).first();
            seen.scrollIntoViewIfNeeded();
            page.evaluate(DRAWN);
            double before = height(seen);

            page.waitForCondition(() -> !scripts.isEmpty());
            page.unroute("**/assets/*.js");
            scripts.forEach(Route::resume);
            page.waitForLoadState();
            ProofsShown.awaited(auditor);

            assertThat(height(seen)).as("where a link is that was seen before, in pixels").isCloseTo(before, within(1.0));
        }
    }

    /// What is scrolled to takes its size before it is shown, not once it is: a click would go to where the link was.
    @Test
    void what_comes_into_sight_does_not_move_any_more(Visitors visitors) {
        try (Visitor auditor = visitors.of(Role.AUDITOR, "fr")) {
            auditor.opens(INTEGRATED);
            Locator link = auditor.page().locator("main a[href^='/audit/journeys/']");
            double before = number(link.evaluate("element => { element.scrollIntoView({behavior: 'instant'}); return " + HEIGHT + " }"));
            auditor.page().evaluate(DRAWN);
            assertThat(height(link)).isCloseTo(before, within(1.0));
        }
    }

    /// On the page, whatever of it is in sight.
    private static double height(Locator seen) {
        return number(seen.evaluate("element => " + HEIGHT));
    }

    private static double number(Object evaluated) {
        return ((Number) evaluated).doubleValue();
    }
}
