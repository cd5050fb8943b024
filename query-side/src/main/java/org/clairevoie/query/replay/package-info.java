/// One journey step by step: each event, the reading after it, what changed and because of what.
@NullMarked
package org.clairevoie.query.replay;

import org.jspecify.annotations.NullMarked;
