package org.clairevoie.command.intake;

/// A request or an event whose shape stops it at the door.
final class Unacceptable extends RuntimeException {
    private final Problem problem;

    Unacceptable(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
