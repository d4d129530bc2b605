using Sankofa.Core.Reintegration;

namespace Sankofa.Core.Demo;

/// <summary>What the fictional people of the demo say of themselves, and what is left to do for them.</summary>
internal static class Findings
{
    private static readonly string[] Trades = ["couture", "menuiserie", "élevage de volailles", "petit commerce",
        "mécanique", "restauration", "maraîchage", "coiffure"];

    private static readonly string[] Tasks =
        ["Rappeler la famille", "Demander l'acte de naissance", "Confirmer le rendez-vous",
            "Vérifier l'adresse à l'arrivée", "Relire le dossier avant la réunion"];

    public static string Task(int number) => Tasks[number % Tasks.Length];

    public static string Project(int number) =>
        $"Reprendre un atelier de {Trade(number)} avec un parent déjà installé.";

    public static AssessmentFindings For(int number) => new()
    {
        Economic = $"A travaillé dix ans dans la {Trade(number)}. Pas de dette connue.",
        EconomicStrengths = "Métier, outils prêtés par un oncle.",
        EconomicObstacles = "Pas d'épargne.",
        Social = "Logement chez des parents pour six mois.",
        Psychosocial = "Soulagement du retour, sommeil difficile.",
        SafetyAndLegal = "Aucun risque signalé ; papiers en règle.",
        Individual = "Motivation forte.",
        Family = "Famille prévenue et prête à accueillir.",
        Community = "Groupement de métier actif dans le quartier.",
        National = "Inscription possible au programme national de formation.",
        Motivation = Factor.Asset,
        FamilySupport = Factor.Asset,
        SectorOutlook = Factor.Mixed,
        Sector = Trade(number),
        Experience = Factor.Asset,
        Education = Factor.Mixed,
    };

    private static string Trade(int number) => Trades[number % Trades.Length];
}
