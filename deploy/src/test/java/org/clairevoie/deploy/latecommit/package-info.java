/// What a reader of the log never gets to see, though it is committed: nothing of ours, and what the stock store loses.
@NullMarked
package org.clairevoie.deploy.latecommit;

import org.jspecify.annotations.NullMarked;
