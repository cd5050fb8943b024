package org.clairevoie.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clairevoie.access.Role;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.query.journey.lanes.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// A script in every text of every type of event, posted over HTTP: it is shown as text, and runs nowhere.
@ExtendWith(InChromium.class)
class PlantedScriptsTest {
    @Test
    void every_text_of_every_type_is_shown_to_the_auditor_as_text(Visitors visitors) {
        PlantedJourney planted = visitors.scene().planted();
        assertThat(planted.fields().stream().map(PlantedJourney.Field::type).map(EventType::name).collect(Collectors.toSet()))
                .as("types with a text in them").hasSizeGreaterThan(20);
        try (Visitor auditor = visitors.of(Role.AUDITOR, "fr")) {
            String shown = auditor.opens("/audit/journeys/" + planted.id()).page().locator("main").textContent();

            assertThat(planted.fields()).allSatisfy(field -> assertThat(shown).contains(field.text()));
            assertThat(auditor.page().evaluate("() => window.planted ?? 'nothing ran'")).isEqualTo("nothing ran");
            assertThat(auditor.page().locator("main script:not([src]), main img").count()).isZero();
        }
    }

    @Test
    void the_journey_shows_as_text_what_it_does_not_withhold(Visitors visitors) {
        PlantedJourney planted = visitors.scene().planted();
        JsonNode timeline = visitors.scene().as(Role.AUDITOR).read("/journeys/" + planted.id() + "/timeline?limit=500");
        List<String> types = timeline.get("items").valueStream().map(item -> item.get("type").asString()).toList();
        try (Visitor evaluator = visitors.of(Role.AUDITOR, "en")) {
            String shown = evaluator.opens("/journeys/" + planted.id()).page().locator("main").textContent();

            List<PlantedJourney.Field> open = planted.fields().stream().filter(field -> types.contains(field.type().logicalName()))
                    .filter(field -> !Withheld.is(field.type().logicalName(), field.name()) && !field.name().startsWith("replacement"))
                    // What was corrected is shown as its correction has it.
                    .filter(field -> !field.type().name().equals("interview-held")).toList();
            assertThat(open).hasSizeGreaterThan(5).allSatisfy(field -> assertThat(shown).contains(field.text()));
            assertThat(evaluator.page().evaluate("() => window.planted ?? 'nothing ran'")).isEqualTo("nothing ran");
            assertThat(evaluator.page().locator("main script:not([src])").count()).isZero();
        }
    }

    @Test
    void what_is_searched_for_is_text_too(Visitors visitors) {
        String words = "%3Cscript%3Ewindow.planted%3D1%3C/script%3E";
        try (Visitor auditor = visitors.of(Role.AUDITOR, "en")) {
            for (String path : List.of("/journeys?territory=", "/audit/access?accompaniment=", "/audit/journeys/" + visitors.scene().planted().id() + "?day=",
                    "/audit/checkpoints?before=", "/event-types/")) {
                int status = auditor.page().navigate(visitors.scene().address() + path + words).status();
                assertThat(status).as(path).isIn(200, 400, 404);
                assertThat(auditor.page().evaluate("() => window.planted ?? 'nothing ran'")).isEqualTo("nothing ran");
            }
        }
    }
}
