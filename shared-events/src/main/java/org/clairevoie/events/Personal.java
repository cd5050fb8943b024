package org.clairevoie.events;

/// A value about the person, or in words that a professional chose freely. It comes in as said and is sealed with the
/// person's key before anything is stored; once that key is destroyed nobody reads it any more.
public sealed interface Personal {
    /// In the clear: a `String`, or the lists and maps of a JSON array.
    record Said(Object value) implements Personal {
        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    /// @param ciphertext base64url without padding of nonce, ciphertext and tag
    record Sealed(String ciphertext) implements Personal {}
}
