/// A journey as the sequence of its weeks' states, and what sequence analysis measures of it; pure.
@NullMarked
package org.clairevoie.query.sequence;

import org.jspecify.annotations.NullMarked;
