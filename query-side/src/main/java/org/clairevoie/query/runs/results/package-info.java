/// What a run makes of each journey, as it is kept and read again.
@NullMarked
package org.clairevoie.query.runs.results;

import org.jspecify.annotations.NullMarked;
