package org.clairevoie.command.intake.senders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.clairevoie.command.intake.cloudevent.Unacceptable;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places("imports", 3, 2, Duration.ZERO);

    @Test
    void one_client_does_not_take_them_all() {
        places.take("one");
        places.take("one");
        refused("one", "2 imports of this client are running already");
        places.take("other");
        places.give("one");
        places.take("one");
    }

    @Test
    void a_node_runs_no_more_than_it_may() {
        places.take("one");
        places.take("one");
        places.take("other");
        refused("third", "3 imports are running already");
        places.give("other");
        places.take("third");
    }

    @Test
    void who_may_wait_gets_the_place_that_another_gives_back() throws InterruptedException {
        Places awaited = new Places("batches", 1, 1, Duration.ofMinutes(5));
        awaited.take("one");
        Thread other = Thread.ofPlatform().start(() -> awaited.take("other"));
        await("it waits").atMost(Duration.ofSeconds(20)).until(() -> other.getState() == Thread.State.TIMED_WAITING);
        awaited.give("one");
        other.join(Duration.ofSeconds(20));
        assertThat(other.isAlive()).isFalse();
        awaited.give("other");
        awaited.take("one");
    }

    private void refused(String client, String why) {
        assertThatThrownBy(() -> places.take(client)).isInstanceOfSatisfying(Unacceptable.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(503);
            assertThat(refused.problem().type()).isEqualTo("urn:clairevoie:imports");
            assertThat(refused.problem().detail()).startsWith(why);
        });
    }
}
