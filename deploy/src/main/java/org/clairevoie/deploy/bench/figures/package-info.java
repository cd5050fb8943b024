/// What was measured, as ratios and against goals.
@NullMarked
package org.clairevoie.deploy.bench.figures;

import org.jspecify.annotations.NullMarked;
