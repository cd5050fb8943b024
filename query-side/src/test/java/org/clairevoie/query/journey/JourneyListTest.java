package org.clairevoie.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.reading.Reading;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.projection.LoggedDatabase;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.Test;

class JourneyListTest {
    private final LoggedDatabase database = LoggedDatabase.fresh();
    private final JourneyRows journeys = new JourneyRows(database.template());
    private final JourneyProjection projection = new JourneyProjection(journeys, database.journeys());
    private final Rereading rereading = new Rereading(journeys, database.journeys(), Readings.under(GridFile.clairevoie1()));
    private final JourneyList list = new JourneyList(journeys, rereading);

    @Test
    void a_list_by_reading_holds_those_that_nobody_has_read_yet_and_writes_nothing() {
        take(RandomJourneys.of(3, 6));
        take(Twins.juxtaposed().events());
        long unread = journeys.unread();
        assertThat(unread).isEqualTo(7);
        List<JourneyState> juxtaposed = all(Reading.JUXTAPOSED, 2);
        assertThat(journeys.unread()).isEqualTo(unread);

        rereading.catchUp(100);
        assertThat(juxtaposed).isNotEmpty().isEqualTo(all(Reading.JUXTAPOSED, 2)).isEqualTo(all(Reading.JUXTAPOSED, 100));
        long every = 0;
        for (Reading reading : Reading.values()) {
            every += all(reading, 3).size();
        }
        assertThat(every).isEqualTo(7);
    }

    private void take(List<RecordedEvent> events) {
        database.makeTablesOf(projection);
        projection.project(database.log().append(events));
    }

    private List<JourneyState> all(Reading reading, int limit) {
        var filter = new JourneyRows.Filter(null, null, reading, null, null, null, null, Set.of());
        List<JourneyState> all = new ArrayList<>();
        Page<JourneyState> page = list.page(filter, null, limit);
        all.addAll(page.items());
        while (page.next() != null) {
            page = list.page(filter, PageMark.read(page.next()), limit);
            all.addAll(page.items());
        }
        return all;
    }
}
