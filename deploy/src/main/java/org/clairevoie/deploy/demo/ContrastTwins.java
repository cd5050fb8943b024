package org.clairevoie.deploy.demo;

import java.util.List;
import java.util.UUID;
import org.clairevoie.deploy.demo.draws.Codes;
import org.clairevoie.deploy.demo.draws.Words;
import org.clairevoie.deploy.demo.posting.SyntheticEvent;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.Author;
import org.clairevoie.events.ContextWorkUndertaken;
import org.clairevoie.events.CoordinationHeld;
import org.clairevoie.events.Initiator;
import org.clairevoie.events.InterviewHeld;
import org.clairevoie.events.LinkType;
import org.clairevoie.events.PartnerEngaged;
import org.clairevoie.events.PersonSpoke;
import org.clairevoie.events.ResourceIdentified;
import org.clairevoie.events.ServicePrescribed;
import org.clairevoie.events.StrategyAdjusted;
import org.clairevoie.events.StrategyDefined;
import org.clairevoie.events.WorkplaceTrialHeld;

/// Journeys with the same four services, the same interview, coordination and counsellors, that read as opposites:
/// `I` integrated, `J` juxtaposed; and `I` again with its links asserted after everything else, which reads juxtaposed as it
/// was known before them.
public final class ContrastTwins {
    public static final UUID INTEGRATED = UUID.fromString("0192d3a0-0000-7000-8000-00000000000a");
    public static final UUID JUXTAPOSED = UUID.fromString("0192d3a0-0000-7000-8000-00000000000b");
    public static final UUID LINKED_LATER = UUID.fromString("0192d3a0-0000-7000-8000-00000000000c");

    private ContrastTwins() {}

    public static List<SyntheticEvent> integrated() {
        TwinPen pen = new TwinPen(INTEGRATED, "i");
        bodyOfI(pen, true);
        return pen.written;
    }

    public static List<SyntheticEvent> juxtaposed() {
        TwinPen pen = new TwinPen(JUXTAPOSED, "j");
        pen.open();
        pen.write(4, "e4", Initiator.COUNSELLOR, engagement());
        pen.write(5, "e5", Initiator.COUNSELLOR, prescription());
        pen.write(6, "e6", Initiator.COUNSELLOR, contextWork());
        pen.write(7, "e7", Initiator.COUNSELLOR, coordination());
        pen.write(8, "e8", Initiator.COUNSELLOR, trial());
        pen.write(9, "e9", Initiator.COUNSELLOR, interview());
        return pen.written;
    }

    /// `I` without the links of its services: its strategies keep the one without which they would be refused.
    public static List<SyntheticEvent> linkedLater() {
        TwinPen pen = new TwinPen(LINKED_LATER, "k");
        bodyOfI(pen, false);
        return pen.written;
    }

    /// What makes [#linkedLater()] into `I`: to be posted once all of that has been acknowledged.
    public static List<SyntheticEvent> lateLinks() {
        TwinPen pen = new TwinPen(LINKED_LATER, "k");
        pen.assertLink("e2", LinkType.BECAUSE_OF, "e1");
        pen.assertLink("e3", LinkType.BECAUSE_OF, "e2");
        pen.assertLink("e4", LinkType.PART_OF_STRATEGY, "e3");
        pen.assertLink("e4", LinkType.BECAUSE_OF, "e2");
        pen.assertLink("e5", LinkType.PART_OF_STRATEGY, "e3");
        pen.assertLink("e6", LinkType.PART_OF_STRATEGY, "e3");
        pen.assertLink("e7", LinkType.BECAUSE_OF, "e4");
        pen.assertLink("e8", LinkType.BECAUSE_OF, "e6");
        pen.assertLink("e8", LinkType.RESULTS_FROM, "e7");
        pen.assertLink("e10", LinkType.BECAUSE_OF, "e7");
        return pen.written;
    }

    private static void bodyOfI(TwinPen pen, boolean linked) {
        pen.open();
        pen.write(1, "e1", Initiator.JOINT, new ResourceIdentified(ResourceIdentified.Kind.EXPERIENCE,
                Words.said("A tenu un stand au marché."), ResourceIdentified.DiscoveredBy.JOINT, true, null));
        pen.write(2, "e2", Initiator.PERSON, new PersonSpoke(PersonSpoke.Kind.WISH, Words.said("Je veux vendre, pas classer."),
                List.of("trouver-un-emploi"), PersonSpoke.Authorship.VERBATIM), pen.links(linked, LinkType.BECAUSE_OF, "e1"));
        pen.write(3, "e3", Initiator.JOINT, new StrategyDefined(Words.said("Essayer la vente chez un commerçant connu."), Author.JOINT),
                linked ? pen.links(true, LinkType.USES_RESOURCE, "e1", LinkType.BECAUSE_OF, "e2")
                        : pen.links(true, LinkType.USES_RESOURCE, "e1"));
        pen.write(4, "e4", Initiator.COUNSELLOR, engagement(),
                pen.links(linked, LinkType.PART_OF_STRATEGY, "e3", LinkType.BECAUSE_OF, "e2"));
        pen.write(5, "e5", Initiator.COUNSELLOR, prescription(), pen.links(linked, LinkType.PART_OF_STRATEGY, "e3"));
        pen.write(6, "e6", Initiator.COUNSELLOR, contextWork(), pen.links(linked, LinkType.PART_OF_STRATEGY, "e3"));
        pen.write(7, "e7", Initiator.COUNSELLOR, coordination(), pen.links(linked, LinkType.BECAUSE_OF, "e4"));
        pen.write(8, "e8", Initiator.COUNSELLOR, trial(),
                pen.links(linked, LinkType.BECAUSE_OF, "e6", LinkType.RESULTS_FROM, "e7"));
        pen.write(9, "e9", Initiator.COUNSELLOR, interview());
        pen.write(10, "e10", Initiator.JOINT, new StrategyAdjusted(StrategyAdjusted.Trigger.FEEDBACK, Author.JOINT,
                Words.said("L'essai devient un mi-temps.")), linked
                        ? pen.links(true, LinkType.BECAUSE_OF, "e7", LinkType.PART_OF_STRATEGY, "e3")
                        : pen.links(true, LinkType.PART_OF_STRATEGY, "e3"));
    }

    private static AccompanimentEvent engagement() {
        return new PartnerEngaged(Codes.ORGANISATIONS.get(2), "geiq", "EMPLOYMENT", PartnerEngaged.SharedInformation.MINIMAL, true);
    }

    private static AccompanimentEvent prescription() {
        return new ServicePrescribed(Words.said("Atelier de vente"), ServicePrescribed.Kind.ATELIER, "trouver-un-emploi", 3, false, 6.0, 4);
    }

    private static AccompanimentEvent contextWork() {
        return new ContextWorkUndertaken(ContextWorkUndertaken.Target.EMPLOYER, ContextWorkUndertaken.Lever.TRIAL_OFFERED);
    }

    private static AccompanimentEvent coordination() {
        return new CoordinationHeld(Words.listed("Conseillère (synthétique)", "Commerçant (synthétique)"), true, 45);
    }

    private static AccompanimentEvent trial() {
        return new WorkplaceTrialHeld(WorkplaceTrialHeld.Kind.PMSMP, "D1106", 10, Words.said("Le commerçant"));
    }

    private static AccompanimentEvent interview() {
        return new InterviewHeld("conseiller-jumeaux", InterviewHeld.Mode.IN_PERSON, InterviewHeld.Setting.INDIVIDUAL, 45,
                List.of("trouver-un-emploi"), InterviewHeld.Purpose.ACCOMPANIMENT, true, null);
    }
}
