/// Population runs: every journey read anew under a grid, in the background, beside the live view and without touching it.
@NullMarked
package org.clairevoie.query.runs;

import org.jspecify.annotations.NullMarked;
