/// What the privacy officer does on a person's behalf: finds the person, restricts, holds, erases.
@NullMarked
package org.clairevoie.command.rights;

import org.jspecify.annotations.NullMarked;
