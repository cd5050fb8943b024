/// How people log in with a browser.
@NullMarked
package org.clairevoie.deploy.login;

import org.jspecify.annotations.NullMarked;
