/// Journeys read twice, under two grids or on two pairs of dates: which readings changed, and which events made the difference.
@NullMarked
package org.clairevoie.query.contrast.comparison;

import org.jspecify.annotations.NullMarked;
