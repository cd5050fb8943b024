/// What users do, over HTTP, on the whole service and a real PostgreSQL.
@NullMarked
package org.clairevoie.deploy.stories;

import org.jspecify.annotations.NullMarked;
