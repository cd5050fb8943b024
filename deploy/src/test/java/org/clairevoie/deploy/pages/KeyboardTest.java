package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.demo.ContrastTwins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"AUDITOR,/", "AUDITOR,/journeys", "AUDITOR,/journeys/I", "AUDITOR,/audit/journeys/I", "AUDITOR,/audit/checkpoints", "AUDITOR,/audit/access",
            "EVALUATOR,/contrast", "EVALUATOR,/cohorts", "EVALUATOR,/grids/joint-bet/1/runs", "EVALUATOR,/cohorts/all/exports"})
    void every_stop_is_seen_and_none_is_a_trap(Role role, String path, Visitors visitors) {
        try (Visitor visitor = visitors.of(role, "en")) {
            visitor.opens(path.replace("/I", "/" + ContrastTwins.INTEGRATED));
            Page page = visitor.page();
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

    @Test
    void a_form_is_filled_in_and_sent_by_keys(Visitors visitors) {
        try (Visitor evaluator = visitors.of(Role.EVALUATOR, "fr")) {
            Page page = evaluator.opens("/cohorts").page();
            page.locator("#name").focus();
            page.keyboard().type("Au clavier");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/cohorts/[0-9a-f-]{36}"));
            assertThat(evaluator.text()).contains("Au clavier");
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
