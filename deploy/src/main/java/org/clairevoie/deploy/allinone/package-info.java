/// Both sides in one process, with a PostgreSQL of their own unless they are given another.
@NullMarked
package org.clairevoie.deploy.allinone;

import org.jspecify.annotations.NullMarked;
