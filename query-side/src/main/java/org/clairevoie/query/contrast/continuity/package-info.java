/// Relational continuity: description beside the contrast, never a part of it.
@NullMarked
package org.clairevoie.query.contrast.continuity;

import org.jspecify.annotations.NullMarked;
