/// Who asks, as a verified token says, and what that role may.
@NullMarked
package org.clairevoie.access;

import org.jspecify.annotations.NullMarked;
