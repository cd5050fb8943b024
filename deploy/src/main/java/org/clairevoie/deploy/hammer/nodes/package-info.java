/// The nodes that are killed, frozen and cut off, each behind a door that stays.
@NullMarked
package org.clairevoie.deploy.hammer.nodes;

import org.jspecify.annotations.NullMarked;
