using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Demo;

/// <summary>
/// What the demo's countries agreed on is as fictional as its people: the texts that are shipped bind other States.
/// </summary>
internal static class DemoAgreement
{
    public const string Code = "demo-fictional";

    public static AgreementVersion Version(DateTimeOffset now) => new(
        Code, 1, "Accord fictif de démonstration", Terms(), new DateOnly(2020, 1, 1), null, "", now);

    /// <summary>Whom each of the two sides tells of a late clock; and a name for abroad that tells nothing.</summary>
    public static void NamePeople(SankofaDb db, IReadOnlyDictionary<string, Me> cast)
    {
        foreach (var (login, other, abroad) in new[]
                 {
                     ("claire", "hugo", ""), ("noor", "noor", "Service fédéral du retour (démo)"), ("komi", "komi", ""),
                 })
        {
            var practice = new IdentificationPractice(cast[login].OrganisationId);
            LadderStep[] ladder =
            [
                new(0, cast[login].UserId, cast[login].Name), new(7, cast[other].UserId, cast[other].Name),
            ];
            practice.Write(abroad, ladder, cast[login]);
            db.Add(practice);
        }
    }

    /// <summary>A day that the consulate does not work, entered by the consulate.</summary>
    public static void ObserveHolidays(SankofaDb db, Me consulate)
    {
        var calendar = new WorkingCalendar(consulate.Country);
        calendar.Observe(new DateOnly(consulate.Today.Year + 1, 4, 27), "Fête de l'indépendance", consulate);
        db.Add(calendar);
    }

    private static AgreementTerms Terms() => new(
        "Démonstration", Say("Fictif : aucun État n'a signé ce texte.", "Fictional: no State has signed this text."),
        new AgreementParties(["FR", "BE"], ["TG", "CM", "CI"]),
        new RequestForm("annexe fictive", [FormField.FamilyName, FormField.GivenNames, FormField.MaidenName,
            FormField.OtherNames, FormField.Sex, FormField.BirthDate, FormField.BirthPlace, FormField.LastResidence,
            FormField.CivilStatus, FormField.Spouse, FormField.MinorChildren, FormField.Papers], Sureness.Verified),
        ["fr", "en"],
        [
            Row("identity-card", EvidenceWeight.Proof, "Carte nationale d'identité", "National identity card"),
            Row("copy", EvidenceWeight.PrimaFacie, "Copie d'un document", "Copy of a document"),
            Row("statement", EvidenceWeight.PrimaFacie, "Déclaration de la personne", "Statement of the person"),
        ],
        new Term(DayCount.Calendar, "art. 4 (fictif)", Sureness.Verified, 21, ClockStart.Receipt),
        new Extension(DayCount.Calendar, Say("obstacle pratique", "practical obstacle"), "art. 4 (fictif)",
            Sureness.Verified, 10),
        new Saying(Say("le texte fictif n'en dit rien", "the fictional text says nothing of it"), "",
            Sureness.NotFound),
        new Term(DayCount.Calendar, "art. 5 (fictif)", Sureness.Verified, 7, ClockStart.Receipt),
        new Term(DayCount.Working, "art. 6 (fictif)", Sureness.Verified, 5, ClockStart.Answer),
        new Term(DayCount.Months, "art. 6 (fictif)", Sureness.Verified, 6), Quoted: "art. 4 (fictif)");

    private static CatalogueRow Row(string code, EvidenceWeight weight, string french, string english) =>
        new(code, Say(french, english), weight, EvidenceFor.Nationality, "art. 8 (fictif)", Sureness.Verified);

    private static Wording Say(string french, string english) => new() { ["fr"] = french, ["en"] = english };
}
