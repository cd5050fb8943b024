/// Cohorts as pages: made, listed, read, and what came of them as curves.
@NullMarked
package org.clairevoie.query.cohort.shown;

import org.jspecify.annotations.NullMarked;
