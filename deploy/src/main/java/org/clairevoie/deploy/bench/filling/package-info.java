/// A log made large in minutes, out of events that the service itself has recorded.
@NullMarked
package org.clairevoie.deploy.bench.filling;

import org.jspecify.annotations.NullMarked;
