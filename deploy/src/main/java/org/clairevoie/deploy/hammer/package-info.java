/// Breaks the service in earnest, again and again, and looks whether anything acknowledged was lost, doubled or moved.
@NullMarked
package org.clairevoie.deploy.hammer;

import org.jspecify.annotations.NullMarked;
