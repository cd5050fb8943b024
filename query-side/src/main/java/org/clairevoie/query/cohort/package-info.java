/// Cohorts: chosen journeys, frozen once made, with their readings and what came of them, under disclosure control.
@NullMarked
package org.clairevoie.query.cohort;

import org.jspecify.annotations.NullMarked;
