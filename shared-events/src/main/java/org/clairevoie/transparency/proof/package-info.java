/// Proofs as texts: one that is kept beside an entry (c2sp.org/tlog-proof), and one that is sent to a witness (c2sp.org/tlog-witness).
@NullMarked
package org.clairevoie.transparency.proof;

import org.jspecify.annotations.NullMarked;
