/// What bounds the sessions of browsers.
@NullMarked
package org.clairevoie.deploy.sessions;

import org.jspecify.annotations.NullMarked;
