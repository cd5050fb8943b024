/// What readers may ask: dates, clocks and pages, and what is said of a question that cannot be answered.
@NullMarked
package org.clairevoie.query.asking;

import org.jspecify.annotations.NullMarked;
