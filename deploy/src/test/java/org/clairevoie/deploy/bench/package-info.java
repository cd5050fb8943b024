/// The bench counts right; how fast anything is, no test asks.
@NullMarked
package org.clairevoie.deploy.bench;

import org.jspecify.annotations.NullMarked;
