/// The rules, one a file, each named as the id that is quoted to senders.
@NullMarked
package org.clairevoie.command.accompaniment.rules;

import org.jspecify.annotations.NullMarked;
