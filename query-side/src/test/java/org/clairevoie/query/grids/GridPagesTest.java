package org.clairevoie.query.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clairevoie.access.Role;
import org.clairevoie.query.Http;
import org.clairevoie.query.Queries;
import org.clairevoie.query.contrast.grid.form.GridTexts;
import org.clairevoie.query.pages.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class GridPagesTest {
    private static final String PLANTED = "<script>alert('planted in a claim')</script>";
    private static final Queries QUERIES = new Queries();
    private final Browser auditor = new Browser(QUERIES.http(), Role.AUDITOR);

    @BeforeAll
    static void post() {
        ObjectNode grid = GridTexts.grid("planted").put("jointStrategyDistance", 1);
        ((ObjectNode) grid.get("claim")).put("en", PLANTED).put("fr", PLANTED);
        for (ObjectNode version : List.of(grid, GridTexts.grid("planted").put("jointStrategyDistance", 2))) {
            Http.Answer made = QUERIES.http().post("/grids", GridTexts.bytes(version));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
        }
    }

    @AfterAll
    static void close() {
        QUERIES.close();
    }

    @Test
    void the_grids_are_listed_each_with_its_claim_as_text() {
        assertThat(auditor.page("/grids")).contains("/grids/clairevoie/1", "/grids/joint-bet/1", "/grids/planted/1", "download=\"grids.json\"",
                "&lt;script&gt;alert(").doesNotContain("<script>alert(");
    }

    @Test
    void a_grid_is_told_in_words_and_as_it_was_posted() {
        assertThat(auditor.page("/grids/planted/1")).contains("id=\"thresholds\"", "notice caution", "download=\"grid.json\"", "&lt;script&gt;alert(")
                .doesNotContain("<script>alert(");
        assertThat(auditor.get("/grids/planted/7", "en").status()).isEqualTo(404);
    }

    @Test
    void a_grid_leads_to_its_other_versions() {
        assertThat(auditor.page("/grids/planted/1")).contains("id=\"versions\"", "href=\"/grids/planted/2\"");
        assertThat(auditor.page("/grids/planted/2")).contains("href=\"/grids/planted/1\"").doesNotContain("href=\"/grids/planted/2\"");
        assertThat(auditor.page("/grids/joint-bet/1")).doesNotContain("id=\"versions\"");
    }

    @Test
    void what_two_grids_say_otherwise_is_told_place_by_place() {
        String page = auditor.page("/grids/planted/1?against=joint-bet/1");
        String difference = page.substring(page.indexOf("id=\"difference\""));

        assertThat(difference.substring(0, difference.indexOf("</table>"))).contains("/jointStrategyDistance", ">1<", ">3<").doesNotContain("/claim", "/name");
        assertThat(auditor.page("/grids/clairevoie/1?against=clairevoie/1")).contains("class=\"empty\"");
        Http.Answer unknown = auditor.get("/grids/clairevoie/1?against=nobodys", "en");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("role=\"alert\"");
    }
}
