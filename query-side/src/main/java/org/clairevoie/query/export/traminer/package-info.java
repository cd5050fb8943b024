/// Sequences of weeks as TraMineR reads them: SPELL, STS, SPS, DSS and TSE.
@NullMarked
package org.clairevoie.query.export.traminer;

import org.jspecify.annotations.NullMarked;
