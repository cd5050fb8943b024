/// The indices of the reading grid: operationalisations of ours, each explained down to the events that made it.
@NullMarked
package org.clairevoie.query.contrast.indices;

import org.jspecify.annotations.NullMarked;
