package org.clairevoie.query.audit;

import org.clairevoie.query.projection.ViewContract;

class AuditProjectionTest extends ViewContract {
    AuditProjectionTest() {
        super(database -> new AuditProjection(new CounsellorDayRows(database.client()), database.journeys()));
    }
}
