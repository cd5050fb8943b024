package org.clairevoie.query.sequence;

/// What a week of a journey was, in the order of priority: where several hold, the first is the week's.
public enum WeekState {
    /// From a job, an apprenticeship or a business created to its end, else to the next outcome.
    EMPLOYED,
    TRAINING,
    WORKPLACE_TRIAL,
    PAUSED,
    /// An event with a counted causal link, in or out.
    ACTIVE_LINKED,
    /// Any other event of situation, organisation or context.
    ACTIVE_UNLINKED,
    /// Open, and nothing recorded.
    IDLE,
    /// After the closure, where no outcome tells what became of the person.
    UNKNOWN("*"),
    /// Beyond the happened date: nobody can know yet.
    CENSORED("%");

    /// How many states a week can be observed in: the alphabet of the measures.
    public static final int ALPHABET = 7;

    private final String code;

    WeekState() {
        code = name();
    }

    WeekState(String code) {
        this.code = code;
    }

    /// As tables have it; unknown and censored are two codes.
    public String code() {
        return code;
    }
}
