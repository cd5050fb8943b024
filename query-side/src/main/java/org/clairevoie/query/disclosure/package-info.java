/// Disclosure control: which counts may be told, so that nobody can be found in them, by themselves or by subtraction.
@NullMarked
package org.clairevoie.query.disclosure;

import org.jspecify.annotations.NullMarked;
