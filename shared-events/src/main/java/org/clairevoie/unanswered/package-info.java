/// What no endpoint has answered, on either side: told as a problem like every other.
@NullMarked
package org.clairevoie.unanswered;

import org.jspecify.annotations.NullMarked;
