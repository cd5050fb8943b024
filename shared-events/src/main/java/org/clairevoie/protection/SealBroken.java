package org.clairevoie.protection;

/// A ciphertext does not open under the key it should open with: another master key, a moved value or changed bytes.
public final class SealBroken extends RuntimeException {
    SealBroken(String place, Throwable cause) {
        super("the value sealed at " + place + " does not open under its key", cause);
    }
}
