/// The door itself adds and takes nothing but what it is asked to swallow.
@NullMarked
package org.clairevoie.deploy.hammer.nodes;

import org.jspecify.annotations.NullMarked;
