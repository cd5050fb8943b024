/// Many journeys read under one grid, counted: distributions with their nulls, and readings by week with those at risk.
@NullMarked
package org.clairevoie.query.contrast.population;

import org.jspecify.annotations.NullMarked;
