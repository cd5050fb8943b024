package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each page, in both languages and both themes: nothing that axe-core objects to, nothing in the console, nobody else asked.
@ExtendWith(InChromium.class)
class EveryPageTest {
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
                : [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                    && !each.closest('.scroll')).map(each => each.outerHTML.substring(0, 120)).join('\\n')""";
    private static final int NARROW = 320;
    private static final int HEIGHT = 800;

    static Stream<Arguments> pages(Visitors visitors) {
        return EveryPage.in(visitors.scene()).stream().flatMap(page -> Stream.of("en", "fr").map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void it_is_for_everybody(EveryPage page, String language, Visitors visitors) {
        try (Visitor visitor = visitors.of(page.role(), language)) {
            visitor.opens(page.path(), page.status());
            ProofsShown.awaited(visitor);

            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(visitor.page().content()).doesNotContain("??");
            assertThat(Axe.violations(visitor.page())).as("%s in %s", page, language).isEmpty();
            visitor.in(ColorScheme.DARK);
            assertThat(Axe.contrasts(visitor.page())).as("%s in the dark", page).isEmpty();
            visitor.page().setViewportSize(NARROW, HEIGHT);
            assertThat((String) visitor.page().evaluate(TOO_WIDE)).as("what makes %s scroll sideways on a narrow screen", page).isEmpty();
        }
    }

    @Test
    void axe_can_object(Visitors visitors) {
        try (Visitor visitor = visitors.of(EveryPage.in(visitors.scene()).getFirst().role(), "en")) {
            visitor.opens("/");
            visitor.page().evaluate("() => { document.querySelector('h1').innerHTML = '<a href=\"/\"></a>'; }");
            assertThat(Axe.violations(visitor.page())).anySatisfy(violation -> assertThat(violation).startsWith("link-name"));
        }
    }

    @Test
    void what_goes_wrong_beside_a_page_is_seen(Visitors visitors) {
        Visitor visitor = visitors.of(EveryPage.in(visitors.scene()).getFirst().role(), "en");
        visitor.opens("/");
        visitor.page().evaluate("""
                async () => {
                    console.error('a planted error');
                    await fetch('/assets/nowhere.js').catch(() => null);
                    await fetch('http://127.0.0.1:9/elsewhere').catch(() => null);
                }""");
        assertThat(visitor.complaints()).anySatisfy(complaint -> assertThat(complaint).contains("a planted error"))
                .anySatisfy(complaint -> assertThat(complaint).contains("nowhere.js was answered"))
                .anySatisfy(complaint -> assertThat(complaint).contains("Content Security Policy"));
        visitor.context().close();
    }
}
