/// A witness, by every answer it gives.
@NullMarked
package org.clairevoie.deploy.witness;

import org.jspecify.annotations.NullMarked;
