/// Who is let in, and who is not.
@NullMarked
package org.clairevoie.deploy.access;

import org.jspecify.annotations.NullMarked;
