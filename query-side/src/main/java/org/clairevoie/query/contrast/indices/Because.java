package org.clairevoie.query.contrast.indices;

/// Which kind of nothing an index is. Null is not zero, and these are not each other.
public enum Because {
    NOT_OBSERVED(
            "Nothing of what the index counts was recorded: silence is not a practice.",
            "Rien de ce que l’indice compte n’a été enregistré : le silence n’est pas une pratique."),
    UNKNOWN(
            "It was recorded, but without what the index needs to know of it.",
            "C’est enregistré, mais sans ce que l’indice a besoin d’en savoir."),
    WINDOW_NOT_OVER(
            "It is too early to tell: no window is over on the date asked.",
            "Il est trop tôt pour le dire : aucun délai n’est échu à la date demandée."),
    NOT_APPLICABLE(
            "What was recorded is not enough for the index to have a meaning.",
            "Ce qui est enregistré ne suffit pas pour que l’indice ait un sens.");

    private final String en;
    private final String fr;

    Because(String en, String fr) {
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
