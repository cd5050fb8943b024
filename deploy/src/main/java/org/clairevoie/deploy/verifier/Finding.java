package org.clairevoie.deploy.verifier;

import java.util.List;

/// What a verification came to.
public sealed interface Finding {
    /// Every proof leads to what is signed.
    ///
    /// @param remarks what was verified, and what it was held against
    record Holds(List<String> remarks) implements Finding {
        public Holds {
            remarks = List.copyOf(remarks);
        }
    }

    /// The first place where it does not.
    ///
    /// @param index of the first entry of the log that is not as it was sealed; -1 when it is not an entry that is wrong
    record Broken(long index, String what) implements Finding {
        /// Not an entry, but what is said of them.
        static Broken of(String what) {
            return new Broken(-1, what);
        }

        @Override
        public String toString() {
            return "does not hold: " + (index < 0 ? "" : "index " + index + ": ") + what;
        }
    }
}
