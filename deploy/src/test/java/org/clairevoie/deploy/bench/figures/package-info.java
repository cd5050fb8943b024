/// What was measured is summed up right.
@NullMarked
package org.clairevoie.deploy.bench.figures;

import org.jspecify.annotations.NullMarked;
