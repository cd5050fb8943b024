package org.clairevoie.events;

import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "partner-engaged", group = Group.CONTEXT, evidence = Evidence.INTEGRATION_IF_LINKED,
        en = "A partner was engaged", fr = "Partenaire engagé")
public record PartnerEngaged(
        @Shaped(Shape.SIRET) String organisation,
        @Coded(Codelist.NETWORK) @Nullable String network,
        @Nullable String role,
        SharedInformation sharedInformation,
        @Nullable Boolean personInvolved) implements AccompanimentEvent {
    public enum SharedInformation { NONE, MINIMAL, PLAN, FULL }
}
