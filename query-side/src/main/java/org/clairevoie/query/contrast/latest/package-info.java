/// How every journey reads by now, kept so that the population is told without reading it all again.
@NullMarked
package org.clairevoie.query.contrast.latest;

import org.jspecify.annotations.NullMarked;
