/// Streams of an import: lines that come in, receipts that go out, neither held in memory as a whole.
@NullMarked
package org.clairevoie.command.intake.lines;

import org.jspecify.annotations.NullMarked;
