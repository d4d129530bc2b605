using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.People;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Biometrics;

/// <summary>
/// A request that a consulate has before it, and its answer when the test says so, seen before it is committed.
/// </summary>
internal static class AskedRequests
{
    internal static async Task<(Guid Request, Func<Func<SankofaDb, Task>, Task> Answer)> AskAsync(TestHouse house)
    {
        var cancel = TestContext.Current.CancellationToken;
        var claire = await house.MeAsync("claire");
        // What was asked stays loaded until it is answered.
        var db = house.System.Open();
        var file = new CaseFile(
            await db.NextReferenceAsync(claire.Now, cancel), ReturnBasis.Voluntary, Entry.HostAgency, "FR", "TG",
            claire);
        var person = new Person(claire.Now);
        person.Name("Adjavi", "Kodzo");
        person.Describe(Sex.Male, PartialDate.OfYear(1991), "Kpalimé", ["ee"]);
        person.Claim("TG", NationalityStanding.Claimed);
        file.Join(person, Relationship.Head, claire);
        file.GiveLead(claire, Side.Host);
        var consulate = await db.Organisations.SingleAsync(o => o.ShortName == "Consulat du Togo", cancel);
        file.TakeConsent(person.Id, new ConsentTerms(
            ConsentPurpose.Identification, "ee", ConsentMeans.Signature, "P1", "", claire.Today, null),
            consulate, claire);
        foreach (var kind in (FactKind[])[FactKind.Informed, FactKind.Declared])
            file.Establish(kind, Sections.Identity, person.Id, claire.Today, null, "test", claire);
        file.MoveOn("", claire);
        var request = file.AskIdentification(
            consulate, new AskingGround(null, []), new RequestTerms("", false, [], claire.Today.AddDays(21)), claire);
        db.AddRange(person, file, request);
        await db.SaveChangesAsync(cancel);
        return (request.Id, async seen =>
        {
            var komi = await house.MeAsync("komi");
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.Add(request.Answer(file, person.Id, new AnswerTerms(AnswerResult.Identified, ""), komi));
            await db.SaveChangesAsync(cancel);
            await seen(db);
            await transaction.CommitAsync(cancel);
            await db.DisposeAsync();
        });
    }
}
