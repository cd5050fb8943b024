/// One accompaniment as a file that an auditor takes away and verifies without us.
@NullMarked
package org.clairevoie.query.audit.bundle;

import org.jspecify.annotations.NullMarked;
