using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Tests.Cases;

namespace Sankofa.Core.Tests.Identification;

/// <summary>A file in memory that may be shown to a consulate of Togo, and the request that was sent.</summary>
internal sealed class Sent
{
    public static readonly Organisation Consulate = Given.Agency("TG", OrganisationKind.Consulate);

    private Sent(Given given, Person person) => (Given, Person) = (given, person);

    public Given Given { get; }

    public Person Person { get; }

    public CaseFile File => Given.File;

    public Me Asker => Given.Me;

    /// <summary>The officer of the consulate, on the same day as the one who asks.</summary>
    public Me Officer => Given.Somebody(Role.IdentificationOfficer, Consulate) with { Now = Given.Me.Now };

    public IdentificationRequest Request { get; private set; } = null!;

    public static Sent Ready(int age = 34, params Organisation[] alsoTo)
    {
        var given = Given.AFile();
        var person = given.Adult(age: age);
        person.Describe(Sex.Male, person.BirthDate, "Kpalimé", ["ee"]);
        foreach (var authority in alsoTo.Append(Consulate))
        {
            person.Claim(authority.Country, NationalityStanding.Claimed);
            given.File.TakeConsent(person.Id, new ConsentTerms(
                ConsentPurpose.Identification, "ee", ConsentMeans.Signature, "P1", "", given.Today, null), authority,
                given.Me);
        }

        given.Fact(FactKind.BestInterestsChecked, person, Sections.Protection);
        given.GoTo(Stage.Application);
        return new Sent(given, person);
    }

    public static Sent To(AgreementVersion? agreement = null, params Evidence[] evidence) =>
        Ready().Ask(new AskingGround(agreement, []), evidence);

    public Sent Ask(AskingGround ground, params Evidence[] evidence)
    {
        Request = File.AskIdentification(
            Consulate, ground, new RequestTerms("Kpalimé", true, evidence, null, [new Told(Person.Id, "Adzo")]), Asker);
        return this;
    }

    public Sent After(int days)
    {
        Given.After(days);
        return this;
    }

    public static AgreementVersion Agreement(
        Func<AgreementTerms, AgreementTerms>? but = null, int number = 1, DateOnly? from = null)
    {
        var terms = new AgreementTerms(
            "test", Say("essai"), new AgreementParties(["FR"], ["TG"]),
            new RequestForm("annexe", [FormField.FamilyName, FormField.GivenNames, FormField.Sex,
                FormField.UnlawfulStaySince], Sureness.Verified),
            ["fr"],
            [
                new CatalogueRow("card", Say("carte"), EvidenceWeight.Proof, EvidenceFor.Nationality, "art. 8",
                    Sureness.Verified),
                new CatalogueRow("copy", Say("copie"), EvidenceWeight.PrimaFacie, EvidenceFor.Nationality, "art. 9",
                    Sureness.Verified),
            ],
            new Term(DayCount.Working, "art. 4", Sureness.Verified, 10, ClockStart.Receipt),
            new Extension(DayCount.Calendar, Say("obstacle"), "art. 4 bis", Sureness.Verified, 10),
            new Saying(Say("accord présumé"), "art. 4", Sureness.Verified),
            new Term(DayCount.Calendar, "art. 5", Sureness.Verified, 7),
            new Term(DayCount.Working, "art. 6", Sureness.Verified, 5, ClockStart.Answer));
        return new AgreementVersion(
            "test", number, "Accord d'essai", but is null ? terms : but(terms), from ?? new DateOnly(2020, 1, 1),
                null, "",
            Given.Morning);
    }

    public static Evidence Piece(string code = "card", EvidenceKind kind = EvidenceKind.Paper) =>
        new(kind, EvidenceWeight.Other, "Carte n° 12", code);

    private static Wording Say(string text) => new() { ["fr"] = text };
}
