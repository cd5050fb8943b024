/// Who works on a run: nodes claim it and its shares in the database, Spring Batch keeps where each share stands.
@NullMarked
package org.clairevoie.query.runs.work;

import org.jspecify.annotations.NullMarked;
