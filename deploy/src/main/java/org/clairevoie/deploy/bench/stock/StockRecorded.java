package org.clairevoie.deploy.bench.stock;

import java.util.Map;

/// An event as it was sent, stored as it is: no schema, no rule, no encryption, no look for a repeat.
record StockRecorded(String accompanimentId, String source, String id, String type, String time, Map<String, Object> data) {}
