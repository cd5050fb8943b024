/// The sealed log: who has a checkpoint of it can tell, without us, whether anything before was changed, removed or put in between.
@NullMarked
package org.clairevoie.query.audit.sealed;

import org.jspecify.annotations.NullMarked;
