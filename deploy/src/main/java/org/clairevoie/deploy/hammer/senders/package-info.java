/// Frontline systems that keep a journal of what they were told, and send again what they do not know.
@NullMarked
package org.clairevoie.deploy.hammer.senders;

import org.jspecify.annotations.NullMarked;
