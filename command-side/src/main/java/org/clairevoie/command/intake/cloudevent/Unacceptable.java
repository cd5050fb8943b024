package org.clairevoie.command.intake.cloudevent;

/// A request or an event whose shape stops it at the door.
public final class Unacceptable extends RuntimeException {
    private final Problem problem;

    public Unacceptable(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
