/// The command side: it decides what is recorded.
@NullMarked
package org.clairevoie.command;

import org.jspecify.annotations.NullMarked;
