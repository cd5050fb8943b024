/// One export from its members to its manifest: one pass, every format side by side.
@NullMarked
package org.clairevoie.query.export.writing;

import org.jspecify.annotations.NullMarked;
