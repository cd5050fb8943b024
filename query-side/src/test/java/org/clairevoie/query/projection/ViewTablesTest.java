package org.clairevoie.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clairevoie.query.history.JourneyWriter;
import org.junit.jupiter.api.Test;

class ViewTablesTest {
    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final View view = new SeenView(database.client());

    @Test
    void as_long_as_the_definition_is_the_same_the_rows_stay() {
        fill();
        database.makeTablesOf(view);
        assertThat(database.rows(view.tables())).allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());
    }

    @Test
    void a_view_that_was_made_by_another_definition_is_thrown_away_with_its_token() {
        fill();
        database.client().sql("insert into token_entry (processor_name, segment) values (?, 0), ('other', 0)").param(view.name()).update();
        database.client().sql("update view_definition set definition = 'of another version'").update();
        database.makeTablesOf(view);
        assertThat(database.rows(view.tables())).allSatisfy((_, rows) -> assertThat(rows).isEmpty());
        assertThat(database.client().sql("select processor_name from token_entry").query((row, _) -> row.getString(1)).list())
                .isEqualTo(List.of("other"));
    }

    private void fill() {
        database.makeTablesOf(view);
        view.project(database.log().append(JourneyWriter.opened(1).events()));
    }
}
