/// Verifies without us: the JDK alone, offline, in a small jar of its own.
@NullMarked
package org.clairevoie.deploy.verifier;

import org.jspecify.annotations.NullMarked;
