/// What was sealed, as the database keeps it: checkpoints, the hashes of the tree, and the proofs that follow from them.
@NullMarked
package org.clairevoie.query.audit.sealed.stored;

import org.jspecify.annotations.NullMarked;
