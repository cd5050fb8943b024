/// The registry of reading grids: posted, listed, found again to the byte, never changed. Not a view: it cannot be rebuilt from the log.
@NullMarked
package org.clairevoie.query.grids;

import org.jspecify.annotations.NullMarked;
