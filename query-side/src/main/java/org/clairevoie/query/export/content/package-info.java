/// What may leave of a journey, and how it is named and dated outside; pure.
@NullMarked
package org.clairevoie.query.export.content;

import org.jspecify.annotations.NullMarked;
