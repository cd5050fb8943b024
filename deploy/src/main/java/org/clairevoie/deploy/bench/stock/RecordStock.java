package org.clairevoie.deploy.bench.stock;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

record RecordStock(@TargetAggregateIdentifier String accompanimentId, List<StockRecorded> events) {}
