/// Mirrors the rooms of the hammer.
@NullMarked
package org.clairevoie.deploy.hammer.checks;

import org.jspecify.annotations.NullMarked;
