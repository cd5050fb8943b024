/// Others who have seen the checkpoints: asked to cosign, never waited for.
@NullMarked
package org.clairevoie.query.audit.sealed.witness;

import org.jspecify.annotations.NullMarked;
