package org.clairevoie.deploy.demo.draws;

import java.util.List;
import org.clairevoie.events.Personal;

/// What people of no existence say, in the language of those who would say it; each sentence says that it is made up.
public final class Words {
    public static final List<String> WISHES = List.of(
            "Je voudrais travailler dehors, avec des horaires fixes.", "J'aimerais reprendre la cuisine, mais en équipe.",
            "Je veux d'abord finir mon permis.", "Je voudrais un métier où l'on m'explique les choses.");
    public static final List<String> REFUSALS = List.of(
            "Je ne retournerai pas dans cet atelier, on m'y a déjà envoyé deux fois.", "Les horaires de nuit, c'est non.",
            "Je ne veux pas d'une formation choisie sans moi.");
    public static final List<String> PRIORITIES = List.of(
            "Le logement d'abord, le reste suivra.", "La garde de ma fille passe avant tout.", "Régler mes papiers avant de postuler.");
    public static final List<String> EXPERIENCES = List.of(
            "J'ai tenu la caisse de l'épicerie du quartier pendant trois étés.", "Au pays, je réparais des moteurs.",
            "Je me suis occupée de mon père pendant quatre ans.");
    public static final List<String> DISAGREEMENTS = List.of(
            "Ce compte rendu ne dit pas ce que j'ai dit.", "On a décidé ce stage sans me demander.");
    public static final List<String> SUGGESTIONS = List.of(
            "On pourrait se voir au jardin partagé plutôt qu'au bureau.", "Et si l'on demandait au patron de commencer à neuf heures ?");
    public static final List<String> RESOURCES = List.of(
            "Parle trois langues", "Connaît tous les commerçants du quartier", "Sait lire un plan", "Vélo en bon état",
            "Disponible tôt le matin", "Anime l'équipe de foot des petits", "A déjà encadré deux apprentis", "Envie de transmettre");
    public static final List<String> HYPOTHESES = List.of(
            "Partir de ce que la personne sait faire et lever l'obstacle des horaires avec l'employeur.",
            "Un essai court chez un employeur connu redonnera confiance avant toute formation.",
            "Stabiliser le logement avec le partenaire pendant que la personne reprend contact avec son ancien métier.");
    public static final List<String> CHANGES = List.of(
            "On ralentit : un rendez-vous toutes les trois semaines.", "L'essai devient une immersion de deux semaines.",
            "La formation attendra, l'employeur propose un contrat.");
    public static final List<String> SERVICES = List.of(
            "Atelier CV", "Bilan de compétences", "Remise à niveau en français", "Aide au permis de conduire",
            "Atelier numérique", "Prestation de redynamisation");
    public static final List<String> MOTIVES = List.of(
            "Le délai prévu ne convenait pas à la situation.", "Une visite sur place valait mieux qu'un entretien au bureau.");
    public static final List<String> REASONS = List.of(
            "Saisie en retard après un congé.", "Dossier repris d'un autre outil.", "Erreur de saisie.");

    private Words() {}

    public static Personal said(Dice dice, List<String> among) {
        return said(dice.one(among));
    }

    public static Personal said(String words) {
        return new Personal.Said(words + " (texte synthétique)");
    }

    public static Personal listed(String... words) {
        return new Personal.Said(List.of(words));
    }
}
