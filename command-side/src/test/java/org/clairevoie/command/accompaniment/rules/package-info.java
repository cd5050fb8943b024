/// Each rule, seen to accept and seen to stand in the way.
@NullMarked
package org.clairevoie.command.accompaniment.rules;

import org.jspecify.annotations.NullMarked;
