/// What came of journeys: time to outcomes that compete, with those at risk, and what misleads about it.
@NullMarked
package org.clairevoie.query.outcome;

import org.jspecify.annotations.NullMarked;
