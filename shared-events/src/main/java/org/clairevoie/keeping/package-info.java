/// Files of secrets, kept so that nobody else reads them and no kill leaves half of one.
@NullMarked
package org.clairevoie.keeping;

import org.jspecify.annotations.NullMarked;
