package org.clairevoie.deploy.stories;

import java.util.List;

/// What tests plant, in events and in questions, to look for it afterwards where it must not be.
public final class PlantedSecrets {
    public static final String WORDS = "Tamarinier-9417";
    public static final String PERSON = "personne-secrete-31";
    public static final String COUNSELLOR = "conseiller-secret-52";
    public static final String REFERENT = "referent-secret-73";
    public static final String SAID = "Je voudrais reprendre la menuiserie à Fougères";
    public static final List<String> ALL = List.of(WORDS, PERSON, COUNSELLOR, REFERENT, SAID);

    private PlantedSecrets() {}
}
