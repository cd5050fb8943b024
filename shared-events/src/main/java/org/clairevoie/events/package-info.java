/// The language both sides speak: what can happen in an accompaniment, in the words of the field.
@NullMarked
package org.clairevoie.events;

import org.jspecify.annotations.NullMarked;
