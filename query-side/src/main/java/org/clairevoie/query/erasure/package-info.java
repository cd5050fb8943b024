/// What was done when a person was erased, and what remains: the certificate.
@NullMarked
package org.clairevoie.query.erasure;

import org.jspecify.annotations.NullMarked;
