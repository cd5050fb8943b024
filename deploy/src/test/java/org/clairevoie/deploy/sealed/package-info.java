/// The sealed log as an auditor meets it: taken away, verified, tampered with, killed in the middle.
@NullMarked
package org.clairevoie.deploy.sealed;

import org.jspecify.annotations.NullMarked;
