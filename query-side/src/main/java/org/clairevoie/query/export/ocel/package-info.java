/// Object-centric event logs (OCEL 2.0): what events link to are objects, since no event is related to another.
@NullMarked
package org.clairevoie.query.export.ocel;

import org.jspecify.annotations.NullMarked;
