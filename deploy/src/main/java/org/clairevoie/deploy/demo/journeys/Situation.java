package org.clairevoie.deploy.demo.journeys;

import java.util.List;
import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Dice;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.Author;
import org.clairevoie.events.GoalAbandoned;
import org.clairevoie.events.GoalAgreed;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.InterviewHeld.Mode;
import org.clairevoie.events.InterviewHeld.Purpose;
import org.clairevoie.events.InterviewHeld.Setting;
import org.clairevoie.events.InterviewMissed;
import org.clairevoie.events.Link;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PersonAssessed;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.PersonSpoke.Authorship;
import org.clairevoie.events.PersonSpoke.Kind;
import org.clairevoie.events.Personal;
import org.clairevoie.events.ResourceIdentified;
import org.clairevoie.events.ResourceIdentified.DiscoveredBy;

/// Interviews, and what they feed when they feed something.
final class Situation {
    private final Draft draft;
    private final Dice dice;

    Situation(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
    }

    void meet() {
        if (dice.chance(0.15)) {
            draft.write(dice.among(Initiator.PERSON, Initiator.ORGANISATION), new InterviewMissed(
                    dice.among(InterviewMissed.Status.ABSENT, InterviewMissed.Status.CANCELLED, InterviewMissed.Status.POSTPONED),
                    dice.among(InterviewMissed.By.PERSON, InterviewMissed.By.PERSON, InterviewMissed.By.SERVICE),
                    dice.chance(0.4) ? Words.said("Pas de bus ce jour-là.") : null, dice.chance(0.7)));
            return;
        }
        SyntheticEvent interview = draft.write(draft.initiator(), new InterviewHeld(
                Course.counsellor(dice.chance(0.8) ? 1 : dice.between(2, 5)),
                dice.among(Mode.IN_PERSON, Mode.IN_PERSON, Mode.PHONE, Mode.VIDEO),
                dice.chance(0.9) ? Setting.INDIVIDUAL : Setting.GROUP, dice.between(15, 75), List.of(dice.one(Codes.THEMES)),
                dice.among(Purpose.ACCOMPANIMENT, Purpose.ACCOMPANIMENT, Purpose.ACCOMPANIMENT, Purpose.ORIENTATION),
                dice.chance(0.97), dice.chance(0.1) ? Words.listed("Un membre de la famille (synthétique)") : null));
        listen(interview);
    }

    private void listen(SyntheticEvent interview) {
        if (dice.chance(0.15 + 0.25 * draft.integration)) {
            speak(interview);
        }
        if (dice.chance(0.08 + 0.3 * draft.integration)) {
            recognise(interview);
        }
        if (dice.chance(0.12 + 0.1 * draft.integration)) {
            agreeOnGoal(interview);
        }
    }

    /// At the start of a journey made with the person, there is always a word or a resource to start from.
    void begin() {
        meet();
        SyntheticEvent interview = draft.last(InterviewHeld.class);
        if (interview != null && dice.chance(draft.integration)) {
            recognise(interview);
            speak(interview);
        }
    }

    void assessSometimes() {
        if (dice.chance(0.004 + 0.02 * draft.integration)) {
            draft.write(Initiator.PERSON, new PersonAssessed("questionnaire-court", "0-10",
                    new Personal.Said(List.of(dice.between(2, 10), dice.between(2, 10), dice.between(2, 10))),
                    dice.among(PersonAssessed.CollectedBy.PERSON_ALONE, PersonAssessed.CollectedBy.THIRD_PARTY,
                            PersonAssessed.CollectedBy.COUNSELLOR), dice.chance(0.5)));
        }
        SyntheticEvent goal = draft.last(GoalAgreed.class);
        if (goal != null && dice.chance(0.004)) {
            draft.write(draft.initiator(), new GoalAbandoned(), Draft.link(LinkType.RESPONDS_TO, goal));
        }
    }

    private void speak(SyntheticEvent interview) {
        Kind kind = dice.one(List.of(Kind.values()));
        List<String> words = switch (kind) {
            case WISH -> Words.WISHES;
            case REFUSAL -> Words.REFUSALS;
            case PRIORITY -> Words.PRIORITIES;
            case EXPERIENCE -> Words.EXPERIENCES;
            case DISAGREEMENT -> Words.DISAGREEMENTS;
            case SUGGESTION -> Words.SUGGESTIONS;
        };
        Authorship authorship = dice.chance(0.2 + 0.7 * draft.integration)
                ? dice.among(Authorship.VERBATIM, Authorship.WRITTEN_BY_PERSON, Authorship.REFORMULATED_VALIDATED)
                : Authorship.REFORMULATED;
        draft.write(Initiator.PERSON, new PersonSpoke(kind, Words.said(dice, words), List.of(dice.one(Codes.THEMES)), authorship),
                from(interview));
    }

    private void recognise(SyntheticEvent interview) {
        DiscoveredBy who = dice.chance(0.2 + 0.75 * draft.integration)
                ? dice.among(DiscoveredBy.JOINT, DiscoveredBy.PERSON)
                : dice.among(DiscoveredBy.COUNSELLOR, DiscoveredBy.PARTNER);
        draft.write(draft.initiator(), new ResourceIdentified(dice.one(List.of(ResourceIdentified.Kind.values())),
                Words.said(dice, Words.RESOURCES), who, dice.chance(0.7) ? (Boolean) dice.chance(0.5) : null, null), from(interview));
    }

    private void agreeOnGoal(SyntheticEvent interview) {
        Author author = dice.chance(0.1 + 0.85 * draft.integration)
                ? dice.among(Author.JOINT, Author.PERSON)
                : dice.among(Author.COUNSELLOR, Author.RULE);
        draft.write(draft.initiator(), new GoalAgreed(dice.one(Codes.THEMES), author,
                dice.chance(0.6) ? (Integer) dice.between(1, 5) : null,
                dice.chance(0.5) ? draft.now().toLocalDate().plusMonths(dice.between(1, 8)) : null), from(interview));
    }

    /// An interview that feeds nothing and one that feeds everything are held alike: the link tells them apart.
    private Link[] from(SyntheticEvent interview) {
        return dice.chance(0.1 + 0.85 * draft.integration)
                ? new Link[] {Draft.link(LinkType.RESULTS_FROM, interview)}
                : new Link[0];
    }
}
