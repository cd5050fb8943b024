package org.clairevoie.query.contrast;

import org.clairevoie.query.projection.ViewContract;
import org.springframework.transaction.support.TransactionTemplate;

class ContrastProjectionTest extends ViewContract {
    ContrastProjectionTest() {
        super(database -> new ContrastProjection(new GraphRows(database.template(), new TransactionTemplate(database.transactions()))));
    }
}
