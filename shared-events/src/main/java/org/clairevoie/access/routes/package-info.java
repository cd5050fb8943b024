/// Every route, and who may take it.
@NullMarked
package org.clairevoie.access.routes;

import org.jspecify.annotations.NullMarked;
