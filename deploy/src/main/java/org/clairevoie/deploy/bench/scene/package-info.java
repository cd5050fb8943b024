/// What is measured: processes, and the one durable PostgreSQL that all of them write to.
@NullMarked
package org.clairevoie.deploy.bench.scene;

import org.jspecify.annotations.NullMarked;
