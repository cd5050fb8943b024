/// The yardstick: Axon's own JDBC event store as it comes, behind the shape of our endpoint.
@NullMarked
package org.clairevoie.deploy.bench.stock;

import org.jspecify.annotations.NullMarked;
