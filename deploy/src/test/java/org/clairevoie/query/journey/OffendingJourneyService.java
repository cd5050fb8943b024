package org.clairevoie.query.journey;

import org.clairevoie.query.audit.OffendingAudit;

/// An offender: it knows another view, prints, sleeps, and is called what nothing should be called.
abstract class OffendingJourneyService {
    abstract OffendingAudit audit();

    void wait(int millis) throws InterruptedException {
        System.out.println(millis);
        Thread.sleep(millis);
    }
}
