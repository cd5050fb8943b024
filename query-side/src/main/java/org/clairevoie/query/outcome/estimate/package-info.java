/// What is estimated from exposures: cumulative incidence with competing outcomes, and the mean number of those that recur; pure.
@NullMarked
package org.clairevoie.query.outcome.estimate;

import org.jspecify.annotations.NullMarked;
