/// A filled log is as valid as what it was filled from.
@NullMarked
package org.clairevoie.deploy.bench.filling;

import org.jspecify.annotations.NullMarked;
