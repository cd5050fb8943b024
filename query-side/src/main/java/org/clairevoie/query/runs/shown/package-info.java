/// Population runs as pages: started, followed, cancelled, read, compared.
@NullMarked
package org.clairevoie.query.runs.shown;

import org.jspecify.annotations.NullMarked;
