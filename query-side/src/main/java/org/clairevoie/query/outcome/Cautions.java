package org.clairevoie.query.outcome;

import java.util.ArrayList;
import java.util.List;
import org.clairevoie.query.contrast.population.PopulationReading.Caution;

/// What must stand beside every curve.
public final class Cautions {
    private static final Caution LANDMARK = new Caution(
            "immortal-time",
            "A journey must last to become integrated. So each is classed by what could be read of it at the landmark, and followed "
                    + "from there on, among those to whom nothing had come before. The curves say nothing of those to whom something had.",
            "Un parcours doit durer pour devenir intégré. Chacun est donc classé d’après ce qu’on pouvait lire au jalon, et suivi à "
                    + "partir de là, parmi ceux à qui rien n’était encore advenu. Les courbes ne disent rien des autres.");
    private static final Caution TOGETHER = new Caution(
            "immortal-time",
            "These journeys are not told apart: to compare readings, ask for a landmark. Classing by the final reading would credit "
                    + "the wait for integration to integration.",
            "Ces parcours ne sont pas distingués : pour comparer des lectures, demander un jalon. Classer d’après la lecture finale "
                    + "porterait l’attente de l’intégration au crédit de l’intégration.");
    private static final Caution FINAL = new Caution(
            "immortal-time",
            "MISLEADING: classed by the final reading. Whoever reads as integrated in the end has lasted long enough to become so, "
                    + "and could not have had an early outcome as such: the difference between these curves is there even where "
                    + "integration changes nothing. Do not compare them; ask for a landmark.",
            "TROMPEUR : classement d’après la lecture finale. Qui se lit intégré à la fin a duré assez longtemps pour le devenir, et ne "
                    + "pouvait, comme tel, connaître d’issue précoce : l’écart entre ces courbes existe même là où l’intégration ne "
                    + "change rien. Ne pas les comparer ; demander un jalon.");
    private static final Caution COMPETING = new Caution(
            "competing-risks",
            "Outcomes compete: each curve is the share to which this outcome came first (Aalen–Johansen). One minus Kaplan–Meier would "
                    + "add up to more than everybody.",
            "Les issues sont en concurrence : chaque courbe est la part à qui cette issue est advenue en premier (Aalen–Johansen). Un "
                    + "moins Kaplan–Meier dépasserait le total.");
    private static final Caution NO_EFFECT = new Caution(
            "not-an-effect",
            "A difference between readings is not an effect: who could be accompanied otherwise differs, and a richer record looks more "
                    + "integrated.",
            "Un écart entre lectures n’est pas un effet : les personnes diffèrent, et un dossier plus riche paraît plus intégré.");
    private static final Caution IMPORTED = new Caution(
            "imported-midway",
            "Some journeys were first known long after their opening: they are at risk from then on. By the log's clock this is the day "
                    + "of their import; clock=entered takes the senders' word.",
            "Certains parcours n’ont été connus que longtemps après leur ouverture : ils sont à risque à partir de là. À l’horloge du "
                    + "journal, c’est le jour de l’import ; clock=entered suit la parole des émetteurs.");

    private Cautions() {}

    /// @param imported whether any journey was imported midway
    public static List<Caution> beside(Classing classing, boolean imported) {
        List<Caution> cautions = new ArrayList<>();
        cautions.add(switch (classing) {
            case Classing.Together _ -> TOGETHER;
            case Classing.AtLandmark _ -> LANDMARK;
            case Classing.ByFinalReading _ -> FINAL;
        });
        cautions.add(COMPETING);
        cautions.add(NO_EFFECT);
        if (imported) {
            cautions.add(IMPORTED);
        }
        return List.copyOf(cautions);
    }

    /// What is wrong with an answer as a whole; null where nothing is.
    public static @org.jspecify.annotations.Nullable Caution misleading(Classing classing) {
        return classing instanceof Classing.ByFinalReading ? FINAL : null;
    }
}
