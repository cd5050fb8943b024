package org.clairevoie.query.contrast.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.junit.jupiter.api.Test;

class GridFileTest {
    private final Grid grid = GridFile.clairevoie1();
    private final String json = GridFile.write(grid);

    @Test
    void the_built_in_grid_is_clairevoie_1() {
        assertThat(grid.id()).isEqualTo(new Grid.Id("clairevoie", 1));
        assertThat(grid.windows()).isEqualTo(new Windows(30, 90, 14));
        assertThat(grid.roles()).containsOnlyKeys(Role.values());
    }

    @Test
    void a_grid_written_is_the_grid_read() {
        assertThat(GridFile.parse(json)).isEqualTo(grid);
    }

    @Test
    void a_later_grid_is_data_only() {
        Grid strict = GridFile.parse(json.replace("\"version\":1", "\"version\":2").replace("\"threshold\":0.75", "\"threshold\":0"));
        Grid onlyPerson = GridFile.parse(json.replace("\"authorship\":[\"REFORMULATED\"]", "\"authorship\":[\"VERBATIM\"]")
                .replace("\"discoveredBy\":[\"PERSON\",\"JOINT\"]", "\"discoveredBy\":[\"PERSON\"]"));
        assertThat(strict.id()).isEqualTo(new Grid.Id("clairevoie", 2));
        assertThat(Readings.under(onlyPerson).read(Twins.integrated().now()).reading()).isEqualTo(Reading.MIXED);
    }

    @Test
    void what_no_event_of_the_catalogue_means_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GridFile.parse(json.replace("trial-held", "trial-lost")));
        assertThatIllegalArgumentException().isThrownBy(() -> GridFile.parse(json.replace("discoveredBy", "discovered")));
        assertThatIllegalArgumentException().isThrownBy(() -> GridFile.parse(json.replace("THIRD_PARTY", "NOBODY")));
        assertThatIllegalArgumentException().isThrownBy(() -> GridFile.parse(json.replace("\"strategy\":", "\"plan\":")));
        assertThatIllegalArgumentException().isThrownBy(() -> GridFile.parse("{\"name\":\"empty\",\"version\":1}"));
    }

    @Test
    void a_grid_never_reads_what_is_personal() {
        String curious = json.replace("\"authorship\":[\"REFORMULATED\"]", "\"text\":[\"yes\"]");
        assertThatIllegalArgumentException().isThrownBy(() -> GridFile.parse(curious));
    }

    @Test
    void a_structural_link_is_never_evidence_of_integration() {
        String generous = json.replace("\"SERVES_GOAL\"", "\"CONCLUDES\"");
        assertThatIllegalArgumentException().isThrownBy(() -> GridFile.parse(generous));
    }
}
