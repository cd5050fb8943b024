package org.clairevoie.query.contrast.grid.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clairevoie.events.Group;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.contrast.grid.Criterion;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.grid.Measure;
import org.clairevoie.query.contrast.grid.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What comes with the product is frozen: a contract may rest on it. An approved file is never edited, only added.
class ShippedGridsTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved-grids");
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<String> files() {
        return ShippedGrids.FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_shipped_grid_is_the_approved_one_to_the_byte(String file) throws IOException {
        assertThat(ShippedGrids.bytes(file)).as("a changed grid is a new version of it").isEqualTo(Files.readAllBytes(APPROVED.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void it_has_no_fault_and_says_what_it_claims_in_both_languages(String file) {
        GridForm form = ShippedGrids.form(file);
        assertThat(form.name() + "-" + form.version() + ".json").isEqualTo(file);
        assertThat(form.claim()).containsOnlyKeys("en", "fr");
    }

    @Test
    void the_form_of_the_built_in_grid_is_the_built_in_grid() {
        assertThat(ShippedGrids.form("clairevoie-1.json").at(1)).isEqualTo(GridFile.clairevoie1());
    }

    @Test
    void the_schema_knows_every_role_link_measure_comparison_and_group() {
        JsonNode schema = JSON.readTree(GridSchema.json());
        assertThat(schema.at("/properties/roles/properties").propertyNames()).containsExactlyElementsOf(names(Role.class));
        assertThat(words(schema.at("/properties/roles/required"))).containsExactlyElementsOf(names(Role.class));
        assertThat(words(schema.at("/$defs/criterion/properties/index/enum"))).containsExactlyElementsOf(names(Measure.class));
        assertThat(words(schema.at("/$defs/criterion/properties/comparison/enum"))).containsExactlyElementsOf(names(Criterion.Comparison.class));
        assertThat(words(schema.at("/$defs/selector/properties/group/enum"))).containsExactlyElementsOf(names(Group.class));
        assertThat(words(schema.at("/$defs/causalLink/enum"))).containsExactlyElementsOf(
                Arrays.stream(LinkType.values()).filter(link -> link.family() == LinkType.Family.CAUSAL).map(Enum::name).toList());
    }

    private static List<String> names(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(word -> JSON.valueToTree(word).asString()).toList();
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
