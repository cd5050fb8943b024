/// What the tests of all modules share.
@NullMarked
package org.clairevoie.testing;

import org.jspecify.annotations.NullMarked;
