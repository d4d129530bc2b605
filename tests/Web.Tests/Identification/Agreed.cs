using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>An agreement that binds two countries of the tests; as fictional as they are.</summary>
internal static class Agreed
{
    public static async Task<AgreementVersion> BetweenAsync(TestHouse house, string requesting, string requested)
    {
        var cancel = TestContext.Current.CancellationToken;
        var code = $"test-{requesting}-{requested}".ToLowerInvariant();
        await using var db = house.System.Open();
        if (await db.Set<AgreementVersion>().SingleOrDefaultAsync(a => a.Code == code,
            cancel) is { } known) return known;
        var version = new AgreementVersion(
            code, 1, $"Accord {requesting}-{requested}", Terms(requesting, requested), new DateOnly(2020, 1, 1), null,
            "", house.Clock.GetUtcNow());
        db.Add(version);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another test entered it at the same moment.
            await using var again = house.System.Open();
            return await again.Set<AgreementVersion>().SingleAsync(a => a.Code == code, cancel);
        }

        return version;
    }

    public static AgreementTerms Terms(string requesting, string requested) => new(
        "Test", Say("Texte d'essai"), new AgreementParties([requesting], [requested]),
        new RequestForm("annexe", [FormField.FamilyName, FormField.GivenNames, FormField.MaidenName, FormField.Sex,
            FormField.BirthDate, FormField.UnlawfulStaySince], Sureness.Verified),
        ["fr", "en", "ar"],
        [
            new CatalogueRow("card", Say("Carte d'identité"), EvidenceWeight.Proof, EvidenceFor.Nationality, "art. 8",
                Sureness.Verified),
            new CatalogueRow("copy", Say("Copie"), EvidenceWeight.PrimaFacie, EvidenceFor.Nationality, "art. 9",
                Sureness.Verified),
        ],
        new Term(DayCount.Working, "art. 4", Sureness.Verified, 10, ClockStart.Receipt),
        new Extension(DayCount.Calendar, Say("obstacle pratique"), "art. 4 bis", Sureness.Verified, 10),
        new Saying(Say("le texte présume l'accord"), "art. 4", Sureness.Verified),
        new Term(DayCount.Calendar, "art. 5", Sureness.Verified, 7),
        new Term(DayCount.Working, "art. 6", Sureness.Verified, 5, ClockStart.Answer), Quoted: "art. 4");

    private static Wording Say(string text) => new() { ["fr"] = text };
}
