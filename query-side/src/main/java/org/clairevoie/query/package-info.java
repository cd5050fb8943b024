/// The query side: it answers.
@NullMarked
package org.clairevoie.query;

import org.jspecify.annotations.NullMarked;
