/// The pages, looked at in a real browser.
@NullMarked
package org.clairevoie.deploy.pages;

import org.jspecify.annotations.NullMarked;
