/// Event logs as XES (IEEE 1849): a trace an accompaniment.
@NullMarked
package org.clairevoie.query.export.xes;

import org.jspecify.annotations.NullMarked;
