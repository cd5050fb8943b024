/// Who is measured.
@NullMarked
package org.clairevoie.deploy.bench.scene;

import org.jspecify.annotations.NullMarked;
