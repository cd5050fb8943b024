/// A demonstration: synthetic journeys posted to the running service, and where to look then.
@NullMarked
package org.clairevoie.deploy.demo;

import org.jspecify.annotations.NullMarked;
