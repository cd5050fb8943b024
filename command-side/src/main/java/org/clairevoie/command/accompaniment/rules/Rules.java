package org.clairevoie.command.accompaniment.rules;

import java.util.List;

/// All rules, in the order in which senders read what they found. `same-id-other-content` is not here: a repeat is recognised
/// before any rule is asked.
public final class Rules {
    public static final List<Rule> IN_ORDER = List.of(
            new OpenedFirst(), new Ranges(), new NotInTheFuture(), new BeforeOpening(), new Closed(),
            new MustLink(), new LinkTarget(), new LinkCycle(), new LinkOrder(),
            new CorrectionChain(), new PersonsOwnWords(), new RetractedCause(), new Held(), new Erased(),
            new Paused(), new OneReferent(), new InformedBeforeSharing(), new BasisForSharing(), new ConsentWithdrawnStops(),
            new AgreedIsSaid(), new UnknownCode());

    private Rules() {}
}
