/// Deciding what enters the record of one accompaniment: a state built from its events, and the verdict of the rules on the next one.
@NullMarked
package org.clairevoie.command.accompaniment;

import org.jspecify.annotations.NullMarked;
