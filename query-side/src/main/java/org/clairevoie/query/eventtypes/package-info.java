/// The catalogue of event types, in both languages, with the JSON Schema of each.
@NullMarked
package org.clairevoie.query.eventtypes;

import org.jspecify.annotations.NullMarked;
