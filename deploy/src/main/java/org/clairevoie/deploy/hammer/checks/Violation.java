package org.clairevoie.deploy.hammer.checks;

/// Something that must never be so, and is.
///
/// @param invariant which promise is broken: I1 to I13
public record Violation(String invariant, String what) {
    @Override
    public String toString() {
        return invariant + " is broken: " + what;
    }
}
