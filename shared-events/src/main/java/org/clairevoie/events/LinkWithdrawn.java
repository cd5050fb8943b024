package org.clairevoie.events;

@Catalogued(
        name = "link-withdrawn", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "A link between two events was withdrawn", fr = "Lien retiré")
public record LinkWithdrawn(EventRef from, LinkType type, EventRef to) implements AccompanimentEvent {}
