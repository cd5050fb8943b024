/// The tables as Parquet.
@NullMarked
package org.clairevoie.query.export.parquet;

import org.jspecify.annotations.NullMarked;
