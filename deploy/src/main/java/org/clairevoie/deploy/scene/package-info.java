/// Services as processes of their own, to be started, cut off, frozen and stopped by who measures them or hammers at them.
@NullMarked
package org.clairevoie.deploy.scene;

import org.jspecify.annotations.NullMarked;
