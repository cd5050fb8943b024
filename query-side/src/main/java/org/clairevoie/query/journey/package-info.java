/// One journey and the list of them: state, timeline.
@NullMarked
package org.clairevoie.query.journey;

import org.jspecify.annotations.NullMarked;
