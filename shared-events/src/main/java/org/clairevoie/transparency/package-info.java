/// A log that outsiders can verify, in the public formats of C2SP: no framework, no database, the JDK alone.
@NullMarked
package org.clairevoie.transparency;

import org.jspecify.annotations.NullMarked;
