/// The access log: a line before each record that is read, and its reading.
@NullMarked
package org.clairevoie.query.access;

import org.jspecify.annotations.NullMarked;
