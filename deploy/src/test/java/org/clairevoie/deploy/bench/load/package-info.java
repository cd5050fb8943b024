/// Every event is sent once.
@NullMarked
package org.clairevoie.deploy.bench.load;

import org.jspecify.annotations.NullMarked;
