/// The two sides in processes of their own, beside one PostgreSQL: as many of each as are wanted.
@NullMarked
package org.clairevoie.deploy.split;

import org.jspecify.annotations.NullMarked;
