/// The catalogue of events: their stable names, their JSON Schemas, and the way from JSON to records and back.
@NullMarked
package org.clairevoie.catalogue;

import org.jspecify.annotations.NullMarked;
