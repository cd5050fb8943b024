package org.clairevoie.deploy.demo.journeys;

import java.util.List;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;

/// One journey, lived week after week until something ends it or the present comes.
final class Journey {
    private static final int SHORTEST_WEEKS = 8;
    private static final int LONGEST_WEEKS = 80;

    private final Draft draft;
    private final Course course;
    private final Outcomes outcomes;
    private final Situation situation;
    private final Strategy strategy;
    private final Organisation organisation;
    private final Context context;
    private final Partners partners;

    Journey(Draft draft) {
        this.draft = draft;
        this.course = new Course(draft);
        this.outcomes = new Outcomes(draft);
        this.situation = new Situation(draft);
        this.strategy = new Strategy(draft);
        this.organisation = new Organisation(draft);
        this.context = new Context(draft);
        this.partners = new Partners(draft);
    }

    List<SyntheticEvent> write() {
        course.open();
        partners.informAtFirst();
        situation.begin();
        strategy.sign();
        boolean ended = live();
        if (ended) {
            course.close();
            if (draft.dice.chance(0.08) && draft.reachWeek(draft.week() + draft.dice.between(6, 30))) {
                course.reopen();
                ended = live();
                if (ended) {
                    course.close();
                }
            }
        }
        if (ended) {
            outcomes.followUp();
        }
        new Afterthoughts(draft).come();
        return PostingOrder.of(draft);
    }

    /// True when something ended it, false when the present came first.
    private boolean live() {
        int firstWeek = draft.week() + 1;
        int lastWeek = firstWeek + draft.dice.between(SHORTEST_WEEKS, LONGEST_WEEKS);
        for (int week = firstWeek; week < lastWeek; week++) {
            if (!draft.reachWeek(week)) {
                return false;
            }
            draft.doWhatIsDue();
            if (!course.pausedIn(week) && oneWeekEndsIt()) {
                return true;
            }
        }
        return true;
    }

    private boolean oneWeekEndsIt() {
        course.changeReferentSometimes();
        if (draft.dice.chance(0.25)) {
            situation.meet();
        }
        situation.assessSometimes();
        strategy.defineOrAdjust();
        strategy.takeSteps();
        organisation.work();
        partners.engageSometimes();
        context.work();
        return outcomes.come();
    }
}
