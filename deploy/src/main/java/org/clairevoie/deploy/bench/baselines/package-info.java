/// The limits: what PostgreSQL takes in without any service before it.
@NullMarked
package org.clairevoie.deploy.bench.baselines;

import org.jspecify.annotations.NullMarked;
