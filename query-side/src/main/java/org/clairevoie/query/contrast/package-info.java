/// The contrast: juxtaposition of services against an integrated service co-produced with the person, read from a journey.
@NullMarked
package org.clairevoie.query.contrast;

import org.jspecify.annotations.NullMarked;
