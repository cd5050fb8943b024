/// What one sender may take up of a node: places beside others, and the time in which its body comes.
@NullMarked
package org.clairevoie.command.intake.senders;

import org.jspecify.annotations.NullMarked;
