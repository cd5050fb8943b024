/// One journey as of two dates: what had happened by then, and what was known by then.
@NullMarked
package org.clairevoie.query.history;

import org.jspecify.annotations.NullMarked;
