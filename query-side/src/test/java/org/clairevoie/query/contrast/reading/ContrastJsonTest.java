package org.clairevoie.query.contrast.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.query.history.Facts.partner;

import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContrastJsonTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Readings readings = Readings.under(GridFile.clairevoie1());

    @Test
    void the_answer_has_the_blocks_of_the_architecture() {
        JsonNode answer = json.valueToTree(readings.read(Twins.integrated().now()));
        assertThat(answer.propertyNames()).containsExactlyInAnyOrder(
                "accompanimentId", "grid", "happenedBy", "knownBy", "position", "clock", "reading", "criteria", "contrast",
                "situation", "organisation", "context", "profile", "continuity", "density", "flags");
        assertThat(answer.at("/grid").toString()).isEqualTo("{\"name\":\"clairevoie\",\"version\":1}");
        assertThat(answer.at("/clock").asString()).isEqualTo("recorded");
        assertThat(answer.at("/contrast").propertyNames()).containsExactlyInAnyOrder(
                "linkCoverage", "rootedness", "cohesion", "loopClosure", "fourCos", "jointStrategy");
        assertThat(answer.at("/criteria/1").toString()).contains("\"index\":\"linkCoverage\"", "\"threshold\":0.75", "\"met\":true");
    }

    @Test
    void an_index_has_its_value_and_all_that_made_it() {
        JsonNode contrast = json.valueToTree(readings.read(Twins.integrated().now())).at("/contrast");
        assertThat(contrast.at("/linkCoverage/value").asDouble()).isEqualTo(1);
        assertThat(contrast.at("/linkCoverage/numerator").asInt()).isEqualTo(4);
        assertThat(contrast.at("/linkCoverage/contemporaneous").asDouble()).isEqualTo(1);
        assertThat(contrast.at("/linkCoverage/events").size()).isEqualTo(4);
        assertThat(contrast.at("/cohesion/value").asDouble()).isEqualTo(1);
        assertThat(contrast.at("/cohesion/withoutHub").asDouble()).isEqualTo(0.75);
        assertThat(contrast.at("/jointStrategy/strategies/0/effects").size()).isEqualTo(3);
        assertThat(contrast.at("/fourCos/coDeliver").isNull()).isTrue();
    }

    @Test
    void a_null_is_printed_with_the_kind_of_nothing_it_is() {
        JourneyWriter journey = JourneyWriter.opened();
        journey.on(1).tells(partner());
        JsonNode contrast = json.valueToTree(readings.read(journey.now())).at("/contrast");
        assertThat(contrast.at("/loopClosure").toString())
                .isEqualTo("{\"value\":null,\"numerator\":0,\"denominator\":0,\"because\":\"WINDOW_NOT_OVER\",\"events\":[]}");
        assertThat(contrast.at("/cohesion/withoutHub").isNull()).isTrue();
    }
}
