/// A grid as somebody writes it: its JSON form, its schema, and all that can be wrong with it, told at once.
@NullMarked
package org.clairevoie.query.contrast.grid.form;

import org.jspecify.annotations.NullMarked;
