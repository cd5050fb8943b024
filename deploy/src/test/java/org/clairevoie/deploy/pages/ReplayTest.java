package org.clairevoie.deploy.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A journey replayed on either clock: by keys, by playing, and by another person who was given the address.
@ExtendWith(InChromium.class)
class ReplayTest {
    private static final String LINKED_LATER = "/journeys/" + ContrastTwins.LINKED_LATER;
    private static final String BADGE = "#replayed > .under > .badge";
    private static final double WHOLE_REPLAY = 60_000;

    @Test
    void a_key_moves_what_was_known_and_with_it_the_reading_and_the_address(Visitors visitors) {
        try (Visitor evaluator = visitors.of(Role.EVALUATOR, "en"); Visitor other = visitors.of(Role.EVALUATOR, "en")) {
            Page page = evaluator.opens(LINKED_LATER).page();
            assertThat(page.locator(BADGE)).hasText("Integrated");
            int links = page.locator("path.link").count();

            page.locator("#at-knownBy").focus();
            for (int link = 0; link <= ContrastTwins.lateLinks().size(); link++) {
                page.keyboard().press("ArrowLeft");
            }
            assertThat(page.locator(BADGE)).hasText("Juxtaposed");
            page.waitForURL(Pattern.compile(".*knownBy=.*"));
            assertThat(page.locator("path.link").count()).isLessThan(links);
            assertThat(page.locator("#at-knownBy")).isFocused();
            assertThat(page.locator("main > [role=status]")).containsText(Pattern.compile("Known by.*Juxtaposed"));

            other.opens(evaluator.path());
            assertThat(other.page().locator("#replayed")).hasText(page.locator("#replayed").innerText(), new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        }
    }

    @Test
    void played_it_shows_every_date_from_the_first_one_to_all_of_it(Visitors visitors) {
        try (Visitor evaluator = visitors.of(Role.EVALUATOR, "fr")) {
            Page page = evaluator.opens("/journeys/" + ContrastTwins.INTEGRATED).page();
            List<String> dates = List.of(page.locator("#at-happenedBy").getAttribute("data-dates").split(" "));
            List<String> shown = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/journeys/")) {
                    shown.add(happenedBy(request.url()));
                }
            });

            page.locator("#play-happenedBy").click();
            assertThat(page.locator("#play-happenedBy")).hasAttribute("aria-pressed", "true");
            assertThat(page.locator("#play-happenedBy")).hasAttribute("aria-pressed", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(WHOLE_REPLAY));

            List<String> all = new ArrayList<>(dates);
            all.add("");
            assertThat(shown).isEqualTo(all);
            assertThat(evaluator.path()).doesNotContain("happenedBy");
        }
    }

    @Test
    void pressed_again_it_stops_and_another_clock_takes_over(Visitors visitors) {
        try (Visitor evaluator = visitors.of(Role.EVALUATOR, "en")) {
            Page page = evaluator.page();
            page.clock().install();
            evaluator.opens("/journeys/" + ContrastTwins.INTEGRATED);
            Locator happened = page.locator("#play-happenedBy");
            Locator known = page.locator("#play-knownBy");
            happened.click();
            page.waitForURL(Pattern.compile(".*happenedBy=.*"));
            known.click();
            page.waitForURL(Pattern.compile(".*knownBy=.*"));
            assertThat(happened).hasAttribute("aria-pressed", "false");
            known.click();
            assertThat(known).hasAttribute("aria-pressed", "false");

            page.clock().fastForward(10_000);
            String stopped = evaluator.path();
            page.clock().fastForward(10_000);
            assertThat(evaluator.path()).contains("knownBy").isEqualTo(stopped);
        }
    }

    private static String happenedBy(String url) {
        int at = url.indexOf("happenedBy=");
        return at < 0 ? "" : URLDecoder.decode(url.substring(at + "happenedBy=".length()).replaceAll("&.*", ""), StandardCharsets.UTF_8);
    }
}
