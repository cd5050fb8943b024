package org.clairevoie.query.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.contrast.grid.form.GridTexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class GridPagesTest {
    private static final String PLANTED = "<script>alert('planted in a claim')</script>";
    private static final Queries QUERIES = new Queries();
    private final Http http = QUERIES.http();

    @BeforeAll
    static void post() {
        ObjectNode grid = GridTexts.grid("argued");
        ObjectNode claim = (ObjectNode) grid.get("claim");
        claim.put("en", PLANTED).put("fr", PLANTED);
        assertThat(QUERIES.http().post("/grids", GridTexts.bytes(grid)).status()).isEqualTo(201);
        ((ObjectNode) grid.get("windows")).put("engagementAnswer", 21);
        assertThat(QUERIES.http().post("/grids", GridTexts.bytes(grid)).status()).isEqualTo(201);
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void each_page_is_whole_in_both_languages_and_says_what_a_grid_claims_as_text() {
        for (String path : List.of("/grids", "/grids/clairevoie/1", "/grids/argued/2", "/grids/clairevoie/1?against=joint-bet/1")) {
            http.whole(path);
        }
        assertThat(http.page("/grids")).contains("&lt;script&gt;alert(", "read by default", "/grids/argued/1/runs").doesNotContain(PLANTED);
        assertThat(http.page("/grids/argued/1")).contains("&lt;script&gt;alert(").doesNotContain(PLANTED);
    }

    @Test
    void two_versions_differ_where_they_say_something_else_and_nowhere_more() {
        String page = http.page("/grids/argued/1?against=argued/2");
        String differences = page.substring(page.indexOf("id=\"difference\""), page.indexOf("</table>", page.indexOf("id=\"difference\"")));
        assertThat(differences).contains("/windows/engagementAnswer", ">21<").doesNotContain("/claim", "/thresholds");
        assertThat(http.page("/grids/clairevoie/1?against=joint-bet/1")).contains("PART_OF_STRATEGY", "/thresholds/integrated",
                "/grids/compare?a=clairevoie/1&amp;b=joint-bet/1");
        assertThat(http.page("/grids/argued/1?against=argued/1")).contains("They read alike");
    }

    @Test
    void what_is_not_there_is_told_on_the_page() {
        assertThat(http.page("/grids/nowhere/1", Role.EVALUATOR, "en").status()).isEqualTo(404);
        Http.Answer page = http.page("/grids/clairevoie/1?against=nowhere", Role.AUDITOR, "fr");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Il n’y a pas de grille de ce nom", "id=\"thresholds\"");
        assertThat(http.page("/grids", Role.FRONTLINE, "en").status()).isEqualTo(403);
    }

    @Test
    void the_same_address_answers_data_to_whoever_asks_for_it() {
        assertThat(http.get("/grids/clairevoie/1").contentType()).startsWith("application/json");
        assertThat(http.get("/grids/clairevoie/1?format=json", "Accept", "text/html").contentType()).startsWith("application/json");
    }
}
