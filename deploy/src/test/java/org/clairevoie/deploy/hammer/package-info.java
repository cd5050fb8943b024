/// Mirrors the rooms of the hammer.
@NullMarked
package org.clairevoie.deploy.hammer;

import org.jspecify.annotations.NullMarked;
