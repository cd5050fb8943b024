/// Plausible journeys of nobody: drawn from a seed, the same for ever, and without any effect of the accompaniment on its outcomes.
@NullMarked
package org.clairevoie.deploy.demo.journeys;

import org.jspecify.annotations.NullMarked;
