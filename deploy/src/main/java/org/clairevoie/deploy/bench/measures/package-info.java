/// One file for each thing that is measured.
@NullMarked
package org.clairevoie.deploy.bench.measures;

import org.jspecify.annotations.NullMarked;
