package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.clairevoie.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each page, in both languages and both themes: nothing that axe-core objects to, nothing in the console, nobody else asked.
@ExtendWith(InChromium.class)
class EveryPageTest {
    static Stream<Arguments> pages(Visitors visitors) {
        return EveryPage.in(visitors.scene()).stream().flatMap(page -> page.languages().stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pages")
    void it_is_for_everybody(EveryPage page, String language, Visitors visitors) {
        try (var _ = page.meanwhile().begins(visitors.scene()); Visitor visitor = page.opened(visitors, language)) {
            ForEverybody.holds(visitor, language, language.equals(page.languages().getFirst()), page);
        }
    }

    @Test
    void what_was_forgotten_and_what_is_behind_are_said(Visitors visitors) {
        Scene scene = visitors.scene();
        try (Visitor auditor = visitors.of(Role.AUDITOR, "en"); var _ = Meanwhile.aViewLags().begins(scene)) {
            assertThat(auditor.opens("/journeys/" + scene.forgottenJourney()).page().locator("#erased").innerText()).contains("were erased");
            assertThat(auditor.opens("/audit/journeys/" + scene.forgottenJourney()).page().locator("#erased").innerText()).contains("erased");
            ProofsShown.awaited(auditor);
            assertThat(auditor.opens("/").text()).contains("12 events behind");
        }
    }

    @Test
    void axe_can_object(Visitors visitors) {
        try (Visitor visitor = visitors.of(Role.AUDITOR, "en")) {
            visitor.opens("/");
            visitor.page().evaluate("() => { document.querySelector('h1').innerHTML = '<a href=\"/\"></a>'; }");
            assertThat(Axe.violations(visitor.page())).anySatisfy(violation -> assertThat(violation).startsWith("link-name"));
        }
    }

    @Test
    void what_goes_wrong_beside_a_page_is_seen(Visitors visitors) {
        Visitor visitor = visitors.of(Role.AUDITOR, "en");
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
