/// The keys that sign the log: made once, kept in a file, replaced in the open.
@NullMarked
package org.clairevoie.query.audit.sealed.keys;

import org.jspecify.annotations.NullMarked;
