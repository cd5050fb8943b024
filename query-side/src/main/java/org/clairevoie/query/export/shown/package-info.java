/// Exports as pages: started, followed, fetched, thrown away.
@NullMarked
package org.clairevoie.query.export.shown;

import org.jspecify.annotations.NullMarked;
