/// The tables, as rows of one journey at a time: pure, and the same for every format that has tables.
@NullMarked
package org.clairevoie.query.export.tables;

import org.jspecify.annotations.NullMarked;
