/// The service is killed for real, and nothing acknowledged is lost or doubled.
@NullMarked
package org.clairevoie.deploy.crash;

import org.jspecify.annotations.NullMarked;
