/// Sealing: from checkpoint to checkpoint, who looks after it, and the change of keys.
@NullMarked
package org.clairevoie.query.audit.sealed.sealer;

import org.jspecify.annotations.NullMarked;
