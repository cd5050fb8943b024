/// What is looked after again and again while the service runs.
@NullMarked
package org.clairevoie.rounds;

import org.jspecify.annotations.NullMarked;
