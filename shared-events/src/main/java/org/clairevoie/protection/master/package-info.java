/// The master key: where it is, and how another takes its place.
@NullMarked
package org.clairevoie.protection.master;

import org.jspecify.annotations.NullMarked;
