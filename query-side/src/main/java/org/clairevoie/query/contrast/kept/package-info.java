/// A journey's graph as it is kept: bytes that hold all that any grid may ask, and nothing personal.
@NullMarked
package org.clairevoie.query.contrast.kept;

import org.jspecify.annotations.NullMarked;
