/// The pure reading of one journey: what a grid makes of its graph, explained down to its events.
@NullMarked
package org.clairevoie.query.contrast.reading;

import org.jspecify.annotations.NullMarked;
