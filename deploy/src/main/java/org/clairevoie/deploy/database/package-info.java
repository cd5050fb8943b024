/// The PostgreSQL behind the nodes: the one that is given, or one of our own.
@NullMarked
package org.clairevoie.deploy.database;

import org.jspecify.annotations.NullMarked;
