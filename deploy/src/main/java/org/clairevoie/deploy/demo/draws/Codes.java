package org.clairevoie.deploy.demo.draws;

import java.util.List;
import java.util.Locale;
import org.clairevoie.events.Shape;

/// Codes the journeys draw from: places, occupations and themes are real, organisations and people are not.
public final class Codes {
    /// INSEE: Paris, Saint-Denis, Marseille, Lyon, Lille, Lens, Toulouse, Nantes, Strasbourg, Rennes, Clermont-Ferrand,
    /// Charleville-Mézières, Ajaccio, Saint-Denis de La Réunion.
    public static final List<String> TERRITORIES = List.of("75056", "93066", "13055", "69123", "59350", "62498", "31555", "44109", "67482",
            "35238", "63113", "08105", "2A004", "97411");
    public static final List<String> OCCUPATIONS = List.of("K1304", "D1106", "N1103", "G1602", "F1703", "K2204", "J1501", "A1203", "M1602",
            "I1604", "N4105", "K1302");
    public static final List<String> THEMES = List.of("choisir-un-metier--decouvrir-un-metier-ou-un-secteur-d-activite",
            "difficultes-administratives-ou-juridiques", "difficultes-financieres", "famille--garde-d-enfants", "logement-hebergement",
            "mobilite", "numerique", "preparer-sa-candidature", "remobilisation", "sante", "se-former", "trouver-un-emploi",
            "lecture-ecriture-calcul", "equipement-et-alimentation");
    public static final List<String> NETWORKS = List.of("france-travail", "mission-locale", "cap-emploi-reseau-cheops", "plie",
            "departements", "ccas-cias", "caf", "mdph", "aci", "ei", "geiq");
    /// The frontline systems: one a journey, and a partner's beside it.
    public static final List<String> SOURCES = List.of("https://mission-locale.demo.example/suivi",
            "https://departement.demo.example/rsa", "https://plie.demo.example/parcours");
    /// It still posts version 1 of what has a version 2: vendors do not change overnight.
    public static final String EARLIER_SOURCE = SOURCES.get(1);
    public static final String PARTNER_SOURCE = "https://partenaires.demo.example/reponses";
    /// Under SIREN numbers that begin with 000, which are given to nobody.
    public static final List<String> ORGANISATIONS = List.of(siret(101), siret(202), siret(303), siret(404), siret(505), siret(606),
            siret(707));

    private Codes() {}

    /// The one SIRET of this number whose key is right.
    public static String siret(int number) {
        String digits = String.format(Locale.ROOT, "000%06d0001", number);
        for (int key = 0; key <= 9; key++) {
            if (Shape.SIRET.fits(digits + key)) {
                return digits + key;
            }
        }
        throw new IllegalStateException("no key fits " + digits);
    }
}
