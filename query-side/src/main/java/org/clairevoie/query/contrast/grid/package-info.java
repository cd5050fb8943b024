/// The reading grid (grille de lecture): which events play which part, the windows and the thresholds, as versioned data.
@NullMarked
package org.clairevoie.query.contrast.grid;

import org.jspecify.annotations.NullMarked;
