package org.clairevoie.query.contrast.comparison;

import static org.clairevoie.query.history.Facts.contextWork;
import static org.clairevoie.query.history.Facts.goal;
import static org.clairevoie.query.history.Facts.marginExercised;
import static org.clairevoie.query.history.Facts.partner;
import static org.clairevoie.query.history.Facts.service;
import static org.clairevoie.query.history.Facts.strategy;
import static org.clairevoie.query.history.Facts.verbatim;

import java.util.UUID;
import org.clairevoie.events.Author;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.query.history.JourneyWriter;

/// Journeys that the shipped grids read otherwise.
final class ArguedJourneys {
    private ArguedJourneys() {}

    /// A plan that everything is filed under, and a goal that everything serves: nothing answers anything.
    static JourneyWriter tagged(JourneyWriter journey) {
        UUID words = journey.on(1).tells(verbatim());
        UUID goal = journey.on(1).tells(goal(Author.JOINT));
        UUID plan = journey.on(2).tells(strategy(Author.JOINT), Link.to(LinkType.BECAUSE_OF, words));
        journey.on(3).tells(service(), Link.to(LinkType.PART_OF_STRATEGY, plan), Link.to(LinkType.SERVES_GOAL, goal));
        journey.on(4).tells(service(), Link.to(LinkType.PART_OF_STRATEGY, plan), Link.to(LinkType.SERVES_GOAL, goal));
        journey.on(5).tells(partner(), Link.to(LinkType.PART_OF_STRATEGY, plan), Link.to(LinkType.SERVES_GOAL, goal));
        return journey;
    }

    /// One wish that each service answers, and a strategy that uses a margin for it: nothing holds together but the wish.
    static JourneyWriter answering(JourneyWriter journey) {
        UUID words = journey.on(1).tells(verbatim());
        UUID bet = journey.on(2).tells(strategy(Author.JOINT), Link.to(LinkType.BECAUSE_OF, words));
        journey.on(3).tells(marginExercised(), Link.to(LinkType.BECAUSE_OF, bet));
        journey.on(4).tells(contextWork(), Link.to(LinkType.RESPONDS_TO, words));
        journey.on(5).tells(service(), Link.to(LinkType.RESPONDS_TO, words));
        return journey;
    }
}
