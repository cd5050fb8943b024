/// What holds of a person beside the log: that they are restricted, that their words are gone.
@NullMarked
package org.clairevoie.persons;

import org.jspecify.annotations.NullMarked;
