/// From a sender's events to the log: the Axon shell around the deciding, and what is asked again when two nodes meet.
@NullMarked
package org.clairevoie.command.recording;

import org.jspecify.annotations.NullMarked;
