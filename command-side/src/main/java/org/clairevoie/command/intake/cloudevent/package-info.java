/// What is sent, read strictly: CloudEvents in the shapes that HTTP gives them, and what is said of those that cannot be taken.
@NullMarked
package org.clairevoie.command.intake.cloudevent;

import org.jspecify.annotations.NullMarked;
