package org.clairevoie.deploy.pages;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What axe-core finds wrong with a page: WCAG 2.2 at the levels A and AA, and what it calls best practice.
final class Axe {
    private Axe() {}

    /// All of its rules, and the one of WCAG 2.2 that it leaves out unless asked: that what is pointed at is large enough.
    static List<String> violations(Page page) {
        AxeRuleOptions asked = new AxeRuleOptions();
        asked.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", asked));
        // What is as it must be is thousands of nodes on a long page, which nobody reads.
        options.setResultTypes(List.of("violations"));
        return told(new AxeBuilder(page).options(options));
    }

    /// The rules that another theme may break.
    static List<String> contrasts(Page page) {
        return told(new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    private static List<String> told(AxeBuilder axe) {
        // Without the blank page that it would open beside to put frames together: there are none.
        return axe.setLegacyMode(true).analyze().getViolations().stream().map(rule -> rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream()
                .map(node -> "\n    " + node.getTarget() + " " + node.getHtml() + "\n    " + node.getFailureSummary())
                .collect(Collectors.joining())).toList();
    }
}
