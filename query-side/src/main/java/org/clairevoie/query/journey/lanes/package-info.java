/// A journey as it is shown: its events in lanes over time, their links drawn, nothing in them that is not for every reader.
@NullMarked
package org.clairevoie.query.journey.lanes;

import org.jspecify.annotations.NullMarked;
