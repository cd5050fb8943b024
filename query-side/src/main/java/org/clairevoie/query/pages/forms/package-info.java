/// Forms of pages: days as they are typed, and what was wrong, beside the field.
@NullMarked
package org.clairevoie.query.pages.forms;

import org.jspecify.annotations.NullMarked;
