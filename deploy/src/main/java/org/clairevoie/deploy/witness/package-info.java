/// A witness that another organisation runs: it has seen how far the log was, and signs only what goes on from there.
@NullMarked
package org.clairevoie.deploy.witness;

import org.jspecify.annotations.NullMarked;
