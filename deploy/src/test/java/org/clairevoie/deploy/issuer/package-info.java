/// The issuer that the service brings along.
@NullMarked
package org.clairevoie.deploy.issuer;

import org.jspecify.annotations.NullMarked;
