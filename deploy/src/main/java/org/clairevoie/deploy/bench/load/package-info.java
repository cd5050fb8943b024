/// Sending requests, as fast as they are answered or at a stated rate, and timing the answers.
@NullMarked
package org.clairevoie.deploy.bench.load;

import org.jspecify.annotations.NullMarked;
