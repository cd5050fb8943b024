package org.clairevoie.query.contrast.grid.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clairevoie.query.contrast.grid.form.GridTexts.array;
import static org.clairevoie.query.contrast.grid.form.GridTexts.faults;
import static org.clairevoie.query.contrast.grid.form.GridTexts.json;
import static org.clairevoie.query.contrast.grid.form.GridTexts.object;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.clairevoie.query.contrast.grid.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class GridFormTest {
    @Test
    void a_sound_grid_has_no_fault_and_its_definitions_are_put_in_place() {
        GridForm form = form(GridTexts.grid("mine"));
        assertThat(form.version()).isNull();
        assertThat(form.claim()).containsOnlyKeys("en", "fr");
        assertThat(form.at(3).id().version()).isEqualTo(3);
        assertThat(form.at(3).roles().get(Role.PERSON_ROOTED)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"/windows/engagementAnswer,0", "/windows/reportReuse,-1", "/windows/contemporaneousLink,1096", "/jointStrategyDistance,11",
            "/version,0", "/version,10000", "/thresholds/integrated/2/threshold,1.01", "/thresholds/integrated/2/threshold,-0.1",
            "/thresholds/unobserved/0/threshold,101"})
    void a_number_out_of_bounds_is_told(String pointer, double value) {
        Consumer<ObjectNode> change = grid -> {
            int end = pointer.lastIndexOf('/');
            ObjectNode parent = object(grid, pointer.substring(0, end));
            if (value == Math.rint(value)) {
                parent.put(pointer.substring(end + 1), (long) value);
            } else {
                parent.put(pointer.substring(end + 1), value);
            }
        };
        assertOnly(change, pointer, "ranges");
    }

    @ParameterizedTest
    @CsvSource({"type,person-spoken,unknown-type,person-spoke", "group,SITUATIONS,ranges,SITUATION",
            "definition,personOwn,unknown-definition,personsOwn"})
    void a_name_that_is_none_is_told_with_near_ones(String kind, String name, String rule, String near) {
        List<Fault> faults = faults(grid -> array(grid, "/roles/barrier").addObject().put(kind, name));
        assertThat(faults).hasSize(1).first().returns("/roles/barrier/1/" + kind, Fault::pointer).returns(rule, Fault::rule);
        assertThat(faults.getFirst().detail()).contains(near);
    }

    @Test
    void an_exception_is_a_type_of_its_group() {
        assertOnly(grid -> array(grid, "/roles/notCovering/1/except").add("coordination-helt"), "/roles/notCovering/1/except/1", "unknown-type");
        assertOnly(grid -> array(grid, "/roles/notCovering/1/except").add("person-spoke"), "/roles/notCovering/1/except/1", "means-nothing");
        assertOnly(grid -> array(grid, "/roles/barrier").add(json("{\"type\":\"person-spoke\",\"except\":[\"person-spoke\"]}")),
                "/roles/barrier/1/except", "fields");
    }

    @Test
    void a_condition_names_a_field_of_the_type_and_values_of_the_field() {
        assertOnly(where("{\"autorship\":[\"VERBATIM\"]}"), "/roles/barrier/1/where/autorship", "unknown-field");
        assertOnly(where("{\"authorship\":[\"VERBATIM\",\"INVENTED\"]}"), "/roles/barrier/1/where/authorship/1", "unknown-value");
        assertThat(faults(where("{\"authorship\":[\"INVENTED\"]}")).getFirst().detail()).contains("VERBATIM");
        assertOnly(grid -> array(grid, "/roles/barrier").add(json("{\"type\":\"coordination-held\",\"where\":{\"personPresent\":[\"yes\"]}}")),
                "/roles/barrier/1/where/personPresent/0", "unknown-value");
        assertOnly(grid -> array(grid, "/roles/barrier").add(json("{\"group\":\"SITUATION\",\"whereNot\":{\"authorship\":[\"VERBATIM\"]}}")),
                "/roles/barrier/1/whereNot/authorship", "unknown-field");
    }

    @ParameterizedTest
    @CsvSource({"person-spoke,text", "interview-held,counsellor", "referent-assigned,actor", "interview-held,minutes", "interview-held,topics"})
    void a_grid_asks_neither_what_is_personal_nor_who_somebody_is_nor_what_no_value_equals(String type, String field) {
        assertOnly(grid -> array(grid, "/roles/barrier").add(json("{\"type\":\"" + type + "\",\"where\":{\"" + field + "\":[\"x\"]}}")),
                "/roles/barrier/1/where/" + field, "unknown-field");
    }

    @Test
    void a_selector_says_one_thing() {
        assertOnly(grid -> array(grid, "/roles/barrier").add(json("{\"type\":\"person-spoke\",\"group\":\"RECORD\"}")), "/roles/barrier/1", "fields");
        assertOnly(grid -> array(grid, "/roles/barrier").add(json("{\"where\":{}}")), "/roles/barrier/1", "fields");
        assertOnly(grid -> array(grid, "/roles/barrier").add(json("{\"definition\":\"personsOwn\",\"where\":{}}")), "/roles/barrier/1", "fields");
    }

    @Test
    void every_circle_of_definitions_is_named() {
        List<Fault> faults = faults(grid -> {
            array(grid, "/definitions/personsWord").addObject().put("definition", "sharedGoal");
            array(grid, "/definitions/sharedGoal").addObject().put("definition", "personsOwn");
        });
        assertThat(faults).containsExactly(
                new Fault("/definitions/personsWord", "definition-cycle",
                        "a circle of definitions: personsWord → sharedGoal → personsOwn → personsWord"),
                new Fault("/definitions/sharedGoal", "definition-cycle", "a circle of definitions: sharedGoal → personsOwn → sharedGoal"));
        assertOnly(grid -> array(grid, "/definitions/strategy").addObject().put("definition", "strategy"),
                "/definitions/strategy", "definition-cycle");
    }

    @Test
    void definitions_that_double_one_another_stay_small() {
        ObjectNode grid = GridTexts.grid("doubling");
        for (int step = 1; step < 40; step++) {
            String next = step == 39 ? "strategy" : "d" + (step + 1);
            var twice = json("{\"definition\":\"" + next + "\"}");
            object(grid, "/definitions").putArray("d" + step).add(twice).add(twice);
        }
        array(grid, "/roles/strategy").removeAll().addObject().put("definition", "d1");
        assertThat(form(grid).at(1).roles().get(Role.STRATEGY)).hasSize(2);
    }

    @Test
    void thresholds_that_contradict_each_other_are_told() {
        assertOnly(grid -> object(grid, "/thresholds/juxtaposed/0").put("threshold", 0.8), "/thresholds/juxtaposed/0", "contradiction");
        var atMost = json("{\"index\":\"linkCoverage\",\"comparison\":\"AT_MOST\",\"threshold\":0.5}");
        assertOnly(grid -> array(grid, "/thresholds/integrated").add(atMost), "/thresholds/integrated/3", "contradiction");
        assertOnly(grid -> grid.put("yieldLink", "SERVES_GOAL"), "/yieldLink", "contradiction");
        assertThat(faults(grid -> object(grid, "/thresholds/juxtaposed/0").put("threshold", 0.75))).isEmpty();
    }

    @Test
    void a_structural_link_is_never_evidence_of_integration() {
        assertOnly(grid -> array(grid, "/causalLinks").add("CONCLUDES"), "/causalLinks/5", "ranges");
    }

    @Test
    void what_is_missing_or_unknown_is_told_where_it_should_be() {
        assertOnly(grid -> grid.remove("claim"), "/claim", "fields");
        assertOnly(grid -> object(grid, "/roles").remove("barrier"), "/roles/barrier", "fields");
        assertOnly(grid -> object(grid, "/roles").putArray("plan"), "/roles/plan", "fields");
        assertOnly(grid -> array(grid, "/roles/service").removeAll(), "/roles/service", "ranges");
        assertOnly(grid -> grid.put("name", "Mine"), "/name", "ranges");
        assertOnly(grid -> object(grid, "/claim").removeAll(), "/claim", "fields");
        assertOnly(grid -> array(grid, "/thresholds/unobserved").removeAll(), "/thresholds/unobserved", "ranges");
    }

    @Test
    void everything_is_told_at_once() {
        assertThat(faults(grid -> {
            object(grid, "/windows").put("reportReuse", 0);
            array(grid, "/roles/barrier").addObject().put("type", "barrier");
            object(grid, "/thresholds/juxtaposed/1").put("threshold", 1);
            array(grid, "/definitions/strategy").addObject().put("definition", "strategy");
        })).extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/windows/reportReuse", "/roles/barrier/1/type", "/thresholds/juxtaposed/1", "/definitions/strategy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"name\":\"a\",\"name\":\"b\"}", "{} {}",
            "{\"name\":\"\\ud800\"}", "{\"name\":\"\\u0000\"}", "{\"version\":1e300}"})
    void what_is_no_json_that_can_be_kept_is_told(String text) {
        assertThat(GridForm.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(Checked.Faulty.class, faulty -> {
            assertThat(faulty.isJson()).isFalse();
            assertThat(faulty.faults()).extracting(Fault::rule).containsExactly("malformed-json");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"grid\"", "null", "7", "{\"roles\":[1],\"definitions\":[{}],\"thresholds\":7,\"windows\":null}",
            "{\"roles\":{\"service\":[7,{\"type\":7,\"where\":[]},{\"definition\":{}}]},\"definitions\":{\"a\":{\"definition\":\"a\"}}}"})
    void what_is_no_grid_at_all_is_told_and_breaks_nothing(String text) {
        assertThat(faults(text.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void the_same_content_has_the_same_digest_however_it_is_written() {
        ObjectNode grid = GridTexts.grid("mine");
        ObjectNode turned = GridTexts.grid("mine");
        turned.set("windows", turned.remove("windows"));
        assertThat(form(turned).digest()).isEqualTo(form(grid).digest()).hasSize(64);
        assertThat(form(GridTexts.grid("mine").put("version", 4)).digest()).isEqualTo(form(grid).digest());
        assertThat(form(GridTexts.grid("other")).digest()).isNotEqualTo(form(grid).digest());
    }

    private static Consumer<ObjectNode> where(String condition) {
        return grid -> array(grid, "/roles/barrier").add(json("{\"type\":\"person-spoke\",\"where\":" + condition + "}"));
    }

    private static void assertOnly(Consumer<ObjectNode> change, String pointer, String rule) {
        assertThat(faults(change)).extracting(Fault::pointer, Fault::rule).containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, rule));
    }

    private static GridForm form(ObjectNode grid) {
        Checked checked = GridForm.read(GridTexts.bytes(grid));
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        return ((Checked.Sound) checked).form();
    }
}
