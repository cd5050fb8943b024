/// What the passing of time asks for: data in use, then kept apart, then without a person; listed first, and done on the officer's word.
@NullMarked
package org.clairevoie.command.rights.retention;

import org.jspecify.annotations.NullMarked;
