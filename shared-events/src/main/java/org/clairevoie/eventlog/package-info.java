/// The one log: its table, the exact bytes of an event, and the two ways to read it, by accompaniment and by position.
@NullMarked
package org.clairevoie.eventlog;

import org.jspecify.annotations.NullMarked;
