package org.clairevoie.command.append;

/// What becomes of one command of a group, told to it once the group's transaction is committed.
sealed interface Fate {
    void tell();

    record Placed(Append append, Place place) implements Fate {
        @Override
        public void tell() {
            append.done().complete(place);
        }
    }

    /// It stands against the log, or against an earlier command of the group: nothing of it is written.
    record Conflicting(Append append, RuntimeException conflict) implements Fate {
        @Override
        public void tell() {
            append.done().completeExceptionally(conflict);
        }
    }
}
