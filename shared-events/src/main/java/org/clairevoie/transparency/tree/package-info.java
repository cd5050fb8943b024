/// The Merkle tree of RFC 6962: its hashes, and proofs that something is in it and that one tree goes on from another.
@NullMarked
package org.clairevoie.transparency.tree;

import org.jspecify.annotations.NullMarked;
