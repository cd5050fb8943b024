package org.clairevoie.transparency.policy;

import java.util.HashSet;
import java.util.List;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.note.VerifierKey;

/// Whom a verifier believes.
///
/// @param logs keys of the logs, each under the origin as its name
public record Policy(List<VerifierKey> logs, List<Quorum.Witness> witnesses, Quorum quorum) {
    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /// Believes these keys of a log, and asks for no witness.
    public static Policy of(List<VerifierKey> logs) {
        return new Policy(logs, List.of(), new Quorum.None());
    }

    /// @throws org.clairevoie.transparency.note.Malformed when it is no policy, naming the line
    public static Policy parse(String file) {
        return new PolicyFile().read(file);
    }

    /// The same, believing more keys of logs.
    public Policy and(List<VerifierKey> more) {
        return new Policy(java.util.stream.Stream.concat(logs.stream(), more.stream()).distinct().toList(), witnesses, quorum);
    }

    /// @param origin the log's: a key believed under another name says nothing of this one
    public Verdict judge(SignedNote note, String origin) {
        SignedNote.Signers log = note.signers(logs.stream().filter(key -> key.name().equals(origin)).toList());
        SignedNote.Signers cosigners = note.signers(witnesses.stream().map(Quorum.Witness::key).toList());
        boolean unbroken = log.broken().isEmpty() && cosigners.broken().isEmpty();
        return new Verdict(unbroken, !log.valid().isEmpty(), quorum.reached(new HashSet<>(cosigners.valid())), cosigners.valid());
    }

    /// @param unbroken no known key is named that did not sign
    /// @param signed a key of the log signed
    /// @param witnessed enough witnesses cosigned
    public record Verdict(boolean unbroken, boolean signed, boolean witnessed, List<VerifierKey> cosigners) {
        public Verdict {
            cosigners = List.copyOf(cosigners);
        }

        public boolean holds() {
            return unbroken && signed && witnessed;
        }

        /// What stands in the way; empty when it holds.
        public String why() {
            if (!unbroken) {
                return "a signature under a known key does not hold";
            }
            if (!signed) {
                return "no key of the log that is believed has signed it";
            }
            return witnessed ? "" : "too few witnesses have cosigned it";
        }
    }
}
