/// The complete history of an accompaniment: everything that was ever recorded, who, when, under which authority.
@NullMarked
package org.clairevoie.query.audit;

import org.jspecify.annotations.NullMarked;
