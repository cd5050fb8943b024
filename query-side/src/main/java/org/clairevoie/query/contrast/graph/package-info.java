/// The graph of a journey: events in their roles, services as one node with what concludes them, and the links that count.
@NullMarked
package org.clairevoie.query.contrast.graph;

import org.jspecify.annotations.NullMarked;
