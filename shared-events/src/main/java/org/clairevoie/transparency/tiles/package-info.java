/// The tree as files that never change: 256 hashes a tile, and the entries by the 256 (c2sp.org/tlog-tiles).
@NullMarked
package org.clairevoie.transparency.tiles;

import org.jspecify.annotations.NullMarked;
