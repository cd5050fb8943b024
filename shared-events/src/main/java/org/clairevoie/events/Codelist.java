package org.clairevoie.events;

import java.util.Set;
import java.util.regex.Pattern;

/// Lists kept elsewhere that change three times a year: a code that is not known here is kept and flagged.
public enum Codelist {
    /// data·inclusion v1 thematics: a category, or `category--sub`.
    THEMATIC {
        @Override
        public boolean knows(String code) {
            int sub = code.indexOf("--");
            return CATEGORIES.contains(sub < 0 ? code : code.substring(0, sub));
        }
    },
    /// ESCO skill URIs.
    SKILL {
        @Override
        public boolean knows(String code) {
            return ESCO.matcher(code).matches();
        }
    },
    /// Networks of partners.
    NETWORK {
        @Override
        public boolean knows(String code) {
            return NETWORKS.contains(code);
        }
    };

    private static final Set<String> CATEGORIES = Set.of(
            "choisir-un-metier", "creer-une-entreprise", "difficultes-administratives-ou-juridiques", "difficultes-financieres",
            "equipement-et-alimentation", "famille", "lecture-ecriture-calcul", "logement-hebergement", "mobilite", "numerique",
            "preparer-sa-candidature", "remobilisation", "sante", "se-former", "souvrir-a-linternational", "trouver-un-emploi");
    private static final Set<String> NETWORKS = Set.of(
            "france-travail", "mission-locale", "cap-emploi-reseau-cheops", "plie", "departements", "ccas-cias", "caf", "mdph", "spip",
            "aci", "ei", "etti", "geiq");
    private static final Pattern ESCO =
            Pattern.compile("http://data\\.europa\\.eu/esco/skill/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public abstract boolean knows(String code);
}
