/// Writing to the log: many commands in one transaction, at dense positions in commit order.
@NullMarked
package org.clairevoie.command.append;

import org.jspecify.annotations.NullMarked;
