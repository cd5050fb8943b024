/// The database in stores, each reached by a role of its own.
@NullMarked
package org.clairevoie.stores;

import org.jspecify.annotations.NullMarked;
