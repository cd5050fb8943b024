package org.clairevoie.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Catalogued(
        name = "adaptation-requested", group = Group.CONTEXT, evidence = Evidence.JUXTAPOSITION,
        en = "The person was asked to adapt", fr = "Adaptation demandée à la personne")
public record AdaptationRequested(
        @Coded(Codelist.THEMATIC) @Nullable String theme,
        @Nullable PersonAgreement personAgreement,
        @Nullable LocalDate deadline) implements AccompanimentEvent {}
