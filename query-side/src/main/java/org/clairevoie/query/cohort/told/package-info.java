/// What is read of a cohort's journeys, and as much of it as may be told.
@NullMarked
package org.clairevoie.query.cohort.told;

import org.jspecify.annotations.NullMarked;
