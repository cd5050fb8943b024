/// The first address that anybody types.
@NullMarked
package org.clairevoie.query.home;

import org.jspecify.annotations.NullMarked;
