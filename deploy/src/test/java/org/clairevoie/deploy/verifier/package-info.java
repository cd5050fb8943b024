/// Whatever is done to what was sealed is found, and the first place of it named.
@NullMarked
package org.clairevoie.deploy.verifier;

import org.jspecify.annotations.NullMarked;
