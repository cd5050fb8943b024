/// Running: the only module that sees both sides.
@NullMarked
package org.clairevoie.deploy;

import org.jspecify.annotations.NullMarked;
