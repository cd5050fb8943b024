/// What must hold of the log and of the views, whatever died: each a function of what was told and what is there.
@NullMarked
package org.clairevoie.deploy.hammer.checks;

import org.jspecify.annotations.NullMarked;
