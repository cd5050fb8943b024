/// CSV as RFC 4180 has it: UTF-8, and no cell that a spreadsheet would run.
@NullMarked
package org.clairevoie.query.export.csv;

import org.jspecify.annotations.NullMarked;
