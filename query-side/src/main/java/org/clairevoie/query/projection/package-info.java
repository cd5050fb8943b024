/// How views are kept: they follow the log, commit their rows with their token, park what they cannot take, and say how far they are.
@NullMarked
package org.clairevoie.query.projection;

import org.jspecify.annotations.NullMarked;
