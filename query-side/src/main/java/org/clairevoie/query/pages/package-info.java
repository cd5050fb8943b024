/// What every page has in common: its frame, its words in two languages, its assets, and the one door it asks through.
@NullMarked
package org.clairevoie.query.pages;

import org.jspecify.annotations.NullMarked;
