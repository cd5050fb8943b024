package org.clairevoie.query.audit.sealed.stored;

import java.time.Instant;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.tree.Hash;

/// The last checkpoint there is.
///
/// @param note as signed, without what witnesses added
/// @param key number of the keys that signed it
public record Head(long size, Hash root, SignedNote note, int key, Instant signedAt) {}
