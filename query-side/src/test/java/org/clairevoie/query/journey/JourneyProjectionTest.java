package org.clairevoie.query.journey;

import org.clairevoie.query.contrast.grid.GridFile;
import org.clairevoie.query.contrast.reading.Readings;
import org.clairevoie.query.projection.ViewContract;

class JourneyProjectionTest extends ViewContract {
    JourneyProjectionTest() {
        super(database -> new JourneyProjection(new JourneyRows(database.client()), database.journeys(), Readings.under(GridFile.clairevoie1())));
    }
}
