/// The contrast and what is compared as pages: readings counted, indices spread out, the plane between the two conceptions.
@NullMarked
package org.clairevoie.query.contrast.shown;

import org.jspecify.annotations.NullMarked;
