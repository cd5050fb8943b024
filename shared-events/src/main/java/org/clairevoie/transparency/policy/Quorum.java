package org.clairevoie.transparency.policy;

import java.util.List;
import java.util.Set;
import org.clairevoie.transparency.note.VerifierKey;

/// Which cosignatures are enough.
public sealed interface Quorum {
    boolean reached(Set<VerifierKey> cosigners);

    /// None is asked for.
    record None() implements Quorum {
        @Override
        public boolean reached(Set<VerifierKey> cosigners) {
            return true;
        }
    }

    /// One witness.
    ///
    /// @param url where it is to be asked, empty when nobody said
    record Witness(String name, VerifierKey key, String url) implements Quorum {
        @Override
        public boolean reached(Set<VerifierKey> cosigners) {
            return cosigners.contains(key);
        }
    }

    /// So many of several.
    record Group(String name, int least, List<Quorum> members) implements Quorum {
        public Group {
            members = List.copyOf(members);
        }

        @Override
        public boolean reached(Set<VerifierKey> cosigners) {
            return members.stream().filter(member -> member.reached(cosigners)).count() >= least;
        }
    }
}
