/// The registry of persons: their keys are made here, wrapped by the master key, and destroyed here.
@NullMarked
package org.clairevoie.command.persons;

import org.jspecify.annotations.NullMarked;
