/// Whom a verifier believes: which logs, which witnesses, and how many of them (c2sp.org/tlog-policy).
@NullMarked
package org.clairevoie.transparency.policy;

import org.jspecify.annotations.NullMarked;
