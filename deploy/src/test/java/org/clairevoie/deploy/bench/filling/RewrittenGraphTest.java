package org.clairevoie.deploy.bench.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.events.AccompanimentResumed;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.RecordedBy;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.clairevoie.query.contrast.kept.KeptGraph;
import org.junit.jupiter.api.Test;

class RewrittenGraphTest {
    private static final UUID JOURNEY = UUID.fromString("0192d3a0-0000-7000-8000-00000000000a");
    private static final UUID FIRST = UUID.fromString("0192d3a0-0000-7000-8000-0000000000e1");
    private static final UUID SECOND = UUID.fromString("0192d3a0-0000-7000-8000-0000000000e2");

    @Test
    void a_copy_of_a_graph_differs_in_ids_and_positions_alone() {
        byte[] graph = KeptGraph.write(List.of(event(FIRST, 0, 7), event(SECOND, 1, 300, Link.to(LinkType.BECAUSE_OF, FIRST))));
        byte[] copy = new RewrittenGraph(graph, Set.of(FIRST, SECOND)).copy(3, 1_000);
        List<RecordedEvent> read = new ArrayList<>();
        KeptGraph.read(JOURNEY, copy, Long.MAX_VALUE, read);
        UUID first = Rewritten.id(FIRST, 3);
        assertThat(read).extracting(RecordedEvent::eventId).containsExactly(first, Rewritten.id(SECOND, 3));
        assertThat(read).extracting(RecordedEvent::position).containsExactly(1_007L, 1_300L);
        assertThat(read.getLast().told()).isEqualTo(event(SECOND, 1, 0, Link.to(LinkType.BECAUSE_OF, first)).told());
        assertThat(copy).hasSameSizeAs(graph);
    }

    private static RecordedEvent event(UUID id, int sequence, long position, Link... links) {
        return new RecordedEvent(
                position, JOURNEY, sequence, id, new EventKey("", ""), Told.of(new AccompanimentResumed(), OffsetDateTime.parse("2026-01-05T09:00:00+01:00"), links),
                Instant.parse("2026-01-05T09:00:00Z"), new RecordedBy("", "", null), "", List.of());
    }
}
