package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What holds for every page that somebody has opened: it can be read by everybody, in its language, in both themes, on a narrow screen, and
/// what it offers is there.
/// In the dark it need be looked at in one language alone: the colours are the same in the other.
final class ForEverybody {
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
                : [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                    && !each.closest('.scroll')).map(each => each.outerHTML.substring(0, 120)).join('\\n')""";
    private static final String IN_ENGLISH = "Skip to the content";
    private static final String IN_FRENCH = "Aller au contenu";
    private static final int OK = 200;
    private static final int NARROW = 320;
    private static final int HEIGHT = 800;

    private ForEverybody() {}

    static void holds(Visitor visitor, String language, boolean alsoDark, Object page) {
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(visitor.page().content()).doesNotContain("??");
        // The frame, too: what stands around a page is said by other means than what stands in it.
        assertThat(visitor.page().locator("a.skip").allTextContents()).as("the frame of %s", page)
                .allSatisfy(skip -> assertThat(skip).isEqualTo(language.equals("fr") ? IN_FRENCH : IN_ENGLISH));
        assertThat(Axe.violations(visitor.page())).as("%s in %s", page, language).isEmpty();
        if (alsoDark) {
            visitor.in(ColorScheme.DARK);
            assertThat(Axe.contrasts(visitor.page())).as("%s in the dark", page).isEmpty();
            assertThat(nowhere(visitor)).as("what %s offers to be taken away and is not there", page).isEmpty();
            tablesAreFiles(visitor, page);
        }
        visitor.page().setViewportSize(NARROW, HEIGHT);
        assertThat(tooWide(visitor)).as("what makes %s scroll sideways on a narrow screen", page).isEmpty();
    }

    /// Of links that differ in a number alone the first is followed.
    private static List<String> nowhere(Visitor visitor) {
        Map<String, String> offered = new LinkedHashMap<>();
        for (Locator link : visitor.page().locator("main a[download]").all()) {
            String to = (String) link.evaluate("link => link.href");
            offered.putIfAbsent(to.replaceAll("\\d+", "0"), to);
        }
        return offered.values().stream().filter(to -> visitor.page().request().get(to).status() != OK).toList();
    }

    /// Of each table that may be taken away, every row is a line of the file.
    private static void tablesAreFiles(Visitor visitor, Object page) {
        for (Locator button : visitor.page().locator("main button[data-csv]").all()) {
            Object rows = button.evaluate("button => document.getElementById(button.dataset.csv).rows.length");
            Download file = visitor.page().waitForDownload(() -> button.evaluate("button => button.click()"));
            assertThat(file.path()).as("%s of %s", file.suggestedFilename(), page).content().hasLineCount((Integer) rows);
        }
    }

    /// What stands out over the edge, though it is in no box that scrolls by itself.
    static String tooWide(Visitor visitor) {
        return (String) visitor.page().evaluate(TOO_WIDE);
    }
}
