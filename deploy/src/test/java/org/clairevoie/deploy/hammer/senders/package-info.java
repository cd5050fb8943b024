/// Mirrors the rooms of the hammer.
@NullMarked
package org.clairevoie.deploy.hammer.senders;

import org.jspecify.annotations.NullMarked;
