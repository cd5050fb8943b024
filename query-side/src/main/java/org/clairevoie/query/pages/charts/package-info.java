/// Charts drawn by the server as SVG: they print, need no script, take their colours from the page, and a test can read them.
@NullMarked
package org.clairevoie.query.pages.charts;

import org.jspecify.annotations.NullMarked;
