/// Given what was recorded, when this is told, then it is accepted, doubted or refused.
@NullMarked
package org.clairevoie.command.accompaniment;

import org.jspecify.annotations.NullMarked;
