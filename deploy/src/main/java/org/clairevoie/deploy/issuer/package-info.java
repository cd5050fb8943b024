/// An issuer of tokens inside the service, for who runs it without any other server.
@NullMarked
package org.clairevoie.deploy.issuer;

import org.jspecify.annotations.NullMarked;
