/// How fast the service is, beside what else one could take: every figure of a table comes from one run on one machine.
@NullMarked
package org.clairevoie.deploy.bench;

import org.jspecify.annotations.NullMarked;
