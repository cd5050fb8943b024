/// `POST /events`: CloudEvents in, receipts out.
@NullMarked
package org.clairevoie.command.intake;

import org.jspecify.annotations.NullMarked;
