/// The house holds: which room may know which.
@NullMarked
package org.clairevoie.deploy.architecture;

import org.jspecify.annotations.NullMarked;
