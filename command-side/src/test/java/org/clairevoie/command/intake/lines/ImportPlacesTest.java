package org.clairevoie.command.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.junit.jupiter.api.Test;

class ImportPlacesTest {
    private final ImportPlaces places = new ImportPlaces(3, 2);

    @Test
    void one_client_does_not_take_them_all() {
        places.take("one");
        places.take("one");
        refused("one");
        places.take("other");
        places.give("one");
        places.take("one");
    }

    @Test
    void a_node_runs_no_more_than_it_may() {
        places.take("one");
        places.take("one");
        places.take("other");
        refused("third");
        places.give("other");
        places.take("third");
    }

    private void refused(String client) {
        assertThatThrownBy(() -> places.take(client)).isInstanceOfSatisfying(Unacceptable.class, refused ->
                assertThat(refused.problem().status()).isEqualTo(503));
    }
}
