package org.clairevoie.query.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.form.Checked;
import org.clairevoie.query.contrast.grid.form.GridForm;
import org.clairevoie.query.contrast.grid.form.GridTexts;
import org.clairevoie.query.projection.LoggedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

class RegisteredGridsTest {
    private static final int MOST = 12;
    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final RegisteredGrids grids = migrated();

    @Test
    void started_again_it_has_the_same_grids() {
        register("kept", 7, null);
        RegisteredGrids again = node();
        assertThat(again.named("kept").grid()).isEqualTo(grids.named("kept").grid());
        assertThat(again.find(new Grid.Id("kept", 2))).isNull();
        assertThat(database.client().sql("select count(*) from reading_grid").query((row, _) -> row.getInt(1)).single()).isEqualTo(3);
    }

    @Test
    void a_grid_that_another_node_posts_is_the_latest_here_too() {
        RegisteredGrids other = node();
        register("shared", 7, null);
        assertThat(other.named("shared").grid().version()).isEqualTo(1);
        register("shared", 8, null);
        assertThat(other.named("shared").grid().version()).isEqualTo(2);
    }

    @Test
    void a_grid_taken_once_stays_readable_when_checks_grow_stricter() {
        register("taken", 7, null);
        database.client().sql("""
                update reading_grid set body = convert_to(replace(convert_from(body, 'UTF8'), '"reportReuse":60', '"reportReuse":2000'), 'UTF8')
                where name = 'taken'""").update();
        assertThat(node().named("taken").grid().windows().reportReuse()).isEqualTo(2000);
    }

    @Test
    void a_shipped_grid_that_was_changed_keeps_the_service_from_starting() {
        database.client().sql("update reading_grid set digest = 'other' where name = 'joint-bet'").update();
        assertThatIllegalStateException().isThrownBy(this::node).withMessageContaining("joint-bet");
    }

    @Test
    void side_by_side_each_content_gets_a_version_of_its_own_and_a_repeat_none() throws InterruptedException, ExecutionException {
        List<Callable<Registration>> posts = new ArrayList<>();
        for (int days = 1; days <= 6; days++) {
            int window = days;
            posts.add(() -> register("busy", window, null));
            posts.add(() -> register("busy", window, null));
        }
        List<Integer> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Registration> post : threads.invokeAll(posts)) {
                switch (post.get()) {
                    case Registration.Made(RegisteredGrid grid) -> made.add(grid.id().version());
                    case Registration.Repeated(RegisteredGrid grid) -> assertThat(grid.id().version()).isBetween(1, 6);
                    case Registration.OtherContent _, Registration.Reserved _, Registration.Full _ -> throw new AssertionError("refused");
                }
            }
        }
        assertThat(made).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void there_is_room_for_so_many_and_a_repeat_needs_none() {
        for (int days = 1; days <= MOST - 2; days++) {
            assertThat(register("many", days, null)).isInstanceOf(Registration.Made.class);
        }
        assertThat(register("many", 20, null)).isEqualTo(new Registration.Full("grids", MOST));
        assertThat(register("many", 1, null)).isInstanceOf(Registration.Repeated.class);
    }

    @Test
    void behind_the_highest_version_there_is_no_next_one() {
        assertThat(register("old", 1, 9999)).isInstanceOf(Registration.Made.class);
        assertThat(register("old", 2, null)).isEqualTo(new Registration.Full("versions of one grid", 9999));
    }

    private Registration register(String name, int days, @Nullable Integer version) {
        ObjectNode grid = GridTexts.grid(name);
        ((ObjectNode) grid.get("windows")).put("engagementAnswer", days);
        if (version != null) {
            grid.put("version", version);
        }
        return switch (GridForm.read(GridTexts.bytes(grid))) {
            case Checked.Sound(GridForm form) -> grids.register(form, grid.toString());
            case Checked.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private RegisteredGrids migrated() {
        new GridRegistry().gridTables(org.clairevoie.stores.Stores.in(database.source()));
        return node();
    }

    private RegisteredGrids node() {
        return new RegisteredGrids(new GridRows(database.client(), new TransactionTemplate(database.transactions())), Clock.systemUTC(), MOST);
    }
}
