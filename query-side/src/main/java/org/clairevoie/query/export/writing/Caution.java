package org.clairevoie.query.export.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.content.ExportQuestion;
import org.clairevoie.query.history.KnownClock;

/// What misleads those who take the files without it, in English and in French.
enum Caution {
    OPERATIONALISATION(
            "Readings and indices are operationalisations of ours under the grid named. They rank nobody, and gamed once "
                    + "they are targets they say nothing.",
            "Les lectures et les indices sont des opérationnalisations nôtres sous la grille nommée. Ils ne classent "
                    + "personne ; devenus des cibles, ils ne disent plus rien."),
    NULL_IS_NOT_ZERO(
            "An empty cell is what was not recorded; the column ending in _because says which kind of nothing it is. It is never 0.",
            "Une cellule vide est ce qui n’a pas été enregistré ; la colonne en _because dit de quelle absence il s’agit. Ce n’est jamais 0."),
    IMMORTAL_TIME(
            "A journey must last to become integrated: never class by the final reading to compare durations. Use "
                    + "landmarks, reading_before or counting_process.",
            "Un parcours doit durer pour devenir intégré : ne jamais classer par la lecture finale pour comparer des "
                    + "durées. Utiliser landmarks, reading_before ou counting_process."),
    COMPETING_RISKS(
            "Drop-out, moving, age limit and sanction compete with employment: Aalen-Johansen, not 1 − Kaplan-Meier.",
            "L’abandon, le déménagement, la limite d’âge et la sanction concourent avec l’emploi : Aalen-Johansen, et non 1 − Kaplan-Meier."),
    INFORMATIVE_RECORDING(
            "A richer log looks more integrated: read events_per_month beside every index.",
            "Un journal plus fourni paraît plus intégré : lire events_per_month à côté de chaque indice."),
    QUASI_IDENTIFIERS(
            "Pseudonyms of two exports do not join, but rows carry dates, and dates can be matched: these are personal data, not anonymous ones.",
            "Les pseudonymes de deux exports ne se rejoignent pas, mais les lignes portent des dates, qui se rapprochent : "
                    + "ce sont des données personnelles, non anonymes."),
    PRECISION(
            "A day is written as a day and a month as a month. XES and OCEL know instants alone: there they stand at noon "
                    + "of the middle day, with the precision beside.",
            "Un jour s’écrit comme un jour, un mois comme un mois. XES et OCEL ne connaissent que des instants : ils y "
                    + "sont à midi du jour médian, la précision à côté."),
    BULK(
            "By the log’s clock a journey imported in bulk was known at no landmark: see recorded_in_bulk, and ask again with clock=entered.",
            "À l’horloge du journal, un parcours importé en masse n’était connu à aucun jalon : voir recorded_in_bulk, et "
                    + "redemander avec clock=entered."),
    TRAMINER_LIMIT(
            "TraMineR’s seqformat() stops at limit = 100 positions unless told otherwise: weeks beyond 100 would vanish. % "
                    + "is beyond the happened date, * unknown.",
            "seqformat() de TraMineR s’arrête à limit = 100 positions par défaut : les semaines au-delà disparaîtraient. % "
                    + "est au-delà de la date des faits, * inconnu."),
    COMPLEXITY(
            "A high complexity or turbulence is not fragmentation.",
            "Une complexité ou une turbulence élevée n’est pas une fragmentation."),
    XES_LOSSY(
            "XES has no place for links: leftOut counts them. A resource is a pseudonym.",
            "XES n’a pas de place pour les liens : leftOut les compte. Une ressource est un pseudonyme."),
    OCEL_LOSSY(
            "OCEL relates events to objects, never to events: a link to what is no object (an interview, a statement) is "
                    + "left out and counted in leftOut.",
            "OCEL relie des événements à des objets, jamais à des événements : un lien vers ce qui n’est pas un objet "
                    + "(entretien, parole) est omis et compté dans leftOut.");

    private final String en;
    private final String fr;

    Caution(String en, String fr) {
        this.en = en;
        this.fr = fr;
    }

    static List<Caution> of(ExportQuestion question) {
        return Arrays.stream(values()).filter(caution -> caution.applies(question)).toList();
    }

    private boolean applies(ExportQuestion question) {
        return switch (this) {
            case BULK -> question.clock() == KnownClock.RECORDED;
            case TRAMINER_LIMIT -> question.formats().contains(ExportFormat.TRAMINER);
            case XES_LOSSY -> question.formats().contains(ExportFormat.XES);
            case OCEL_LOSSY -> question.formats().contains(ExportFormat.OCEL_JSON) || question.formats().contains(ExportFormat.OCEL_SQLITE);
            case OPERATIONALISATION, NULL_IS_NOT_ZERO, IMMORTAL_TIME, COMPETING_RISKS, INFORMATIVE_RECORDING, QUASI_IDENTIFIERS, PRECISION,
                    COMPLEXITY -> true;
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String en() {
        return en;
    }

    String fr() {
        return fr;
    }
}
