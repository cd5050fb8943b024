package org.clairevoie.query.contrast;

import java.time.Duration;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.projection.ViewContract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ContrastProjectionTest extends ViewContract {
    ContrastProjectionTest() {
        super(database -> new ContrastProjection(new GraphRows(
                database.template(), new TransactionTemplate(database.transactions()), new Restrictions(JdbcClient.create(database.template())),
                new Passes(1, Duration.ZERO))));
    }
}
