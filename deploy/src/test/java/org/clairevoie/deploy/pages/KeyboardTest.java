package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever has no mouse gets everywhere, sees where they are, and can leave.
@ExtendWith(InChromium.class)
class KeyboardTest {
    private static final int MOST = 400;
    /// What has the focus: empty when it is the document again, else how it is called and whether it can be seen to have it.
    private static final String FOCUSED = """
            () => {
                const here = document.activeElement;
                if (!here || here === document.body || here === document.documentElement) { return ''; }
                const style = getComputedStyle(here);
                const box = here.getBoundingClientRect();
                return [here.tagName, box.width > 0 && box.height > 0, style.outlineStyle !== 'none' || !!here.closest('svg'), here.href?.baseVal ?? here.href ?? here.id].join(' ');
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/journeys", "/journeys/I", "/audit/journeys/I", "/audit/checkpoints", "/audit/access"})
    void every_stop_is_seen_and_none_is_a_trap(String path, Visitors visitors) {
        try (Visitor auditor = visitors.of(Role.AUDITOR, "en")) {
            auditor.opens(path.replace("/I", "/" + ContrastTwins.INTEGRATED));
            Page page = auditor.page();
            List<String> stops = new ArrayList<>();
            for (page.keyboard().press("Tab"); stops.size() < MOST; page.keyboard().press("Tab")) {
                String here = (String) page.evaluate(FOCUSED);
                if (here.isEmpty()) {
                    break;
                }
                stops.add(here);
            }
            assertThat(stops).as("it comes round").hasSizeBetween(8, MOST - 1);
            assertThat(stops.getFirst()).as("the first leads past the bar").endsWith("#main");
            assertThat(stops).allSatisfy(stop -> assertThat(stop).contains(" true true "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/journeys", "/audit/checkpoints"})
    void the_first_stop_leads_past_the_bar(String path, Visitors visitors) {
        try (Visitor auditor = visitors.of(Role.AUDITOR, "fr")) {
            Page page = auditor.opens(path).page();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        }
    }
}
