/// What evaluators take away: journeys on two dates, pseudonymised for one export, in the formats of their own tools.
@NullMarked
package org.clairevoie.query.export;

import org.jspecify.annotations.NullMarked;
