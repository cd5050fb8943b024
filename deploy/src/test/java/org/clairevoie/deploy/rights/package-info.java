/// What the privacy officer does, on services that run, and die.
@NullMarked
package org.clairevoie.deploy.rights;

import org.jspecify.annotations.NullMarked;
