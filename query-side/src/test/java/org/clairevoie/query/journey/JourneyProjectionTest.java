package org.clairevoie.query.journey;

import org.clairevoie.query.projection.ViewContract;

class JourneyProjectionTest extends ViewContract {
    JourneyProjectionTest() {
        super(database -> new JourneyProjection(new JourneyRows(database.client()), database.journeys()));
    }
}
