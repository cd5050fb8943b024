/// Signed notes, and what is said in them: checkpoints of a log, cosignatures of others, a key that takes the place of another.
@NullMarked
package org.clairevoie.transparency.note;

import org.jspecify.annotations.NullMarked;
