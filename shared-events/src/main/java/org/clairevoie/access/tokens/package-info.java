/// From a bearer token to who asks: whose tokens are taken, and what is read in them.
@NullMarked
package org.clairevoie.access.tokens;

import org.jspecify.annotations.NullMarked;
