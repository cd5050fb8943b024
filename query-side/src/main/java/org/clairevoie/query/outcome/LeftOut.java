package org.clairevoie.query.outcome;

/// Why a journey is not at risk where the curve begins.
public enum LeftOut {
    NOT_OPEN(
            "Not open on the dates asked.",
            "Pas ouvert aux dates demandées."),
    LANDMARK_NOT_REACHED(
            "Followed for less time than the landmark.",
            "Suivi moins longtemps que le jalon."),
    OUTCOME_BEFORE(
            "An outcome had come before the landmark: what comes after a landmark is read among those whom nothing had come to.",
            "Une issue était survenue avant le jalon : ce qui suit un jalon se lit parmi ceux à qui rien n’était encore advenu."),
    NOT_KNOWN_AT_LANDMARK(
            "The journey was not known at the landmark, by the clock asked.",
            "Le parcours n’était pas connu au jalon, selon l’horloge demandée."),
    OUTCOME_BEFORE_KNOWN(
            "Imported with an outcome that had come before: it was never seen at risk.",
            "Importé avec une issue déjà survenue : il n’a jamais été observé à risque."),
    NEVER_SEEN(
            "Known only after the end of observation.",
            "Connu seulement après la fin de l’observation.");

    private final String en;
    private final String fr;

    LeftOut(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    public String en() {
        return en;
    }

    public String fr() {
        return fr;
    }
}
