/// Posting synthetic events the way a frontline system does: over HTTP, as CloudEvents, through the only door there is.
@NullMarked
package org.clairevoie.deploy.demo.posting;

import org.jspecify.annotations.NullMarked;
