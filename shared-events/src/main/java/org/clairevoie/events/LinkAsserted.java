package org.clairevoie.events;

@Catalogued(
        name = "link-asserted", group = Group.RECORD, evidence = Evidence.NEITHER,
        en = "A link between two events was asserted later", fr = "Lien établi après coup")
public record LinkAsserted(EventRef from, LinkType type, EventRef to) implements AccompanimentEvent {}
