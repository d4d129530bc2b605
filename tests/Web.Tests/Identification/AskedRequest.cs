using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.People;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>
/// A request that the consulate of Togo has before it, made by the rules of the domain, and its answer when the test
/// says so.
/// </summary>
internal sealed record AskedRequest(TestHouse House, Guid File, Guid Request, Guid Person)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AskedRequest> OfAsync(TestHouse house)
    {
        var claire = await house.MeAsync("claire");
        await using var db = house.System.Open();
        var file = new CaseFile(
            await db.NextReferenceAsync(claire.Now, Cancel), ReturnBasis.Voluntary, Entry.HostAgency, "FR", "TG",
            claire);
        var person = new Person(claire.Now);
        person.Name("Adjavi", "Kodzo");
        person.Describe(Sex.Male, PartialDate.OfYear(1991), "Kpalimé", ["ee"]);
        person.Claim("TG", NationalityStanding.Claimed);
        file.Join(person, Relationship.Head, claire);
        file.GiveLead(claire, Side.Host);
        var consulate = await db.Organisations.SingleAsync(o => o.ShortName == "Consulat du Togo", Cancel);
        file.TakeConsent(person.Id, new ConsentTerms(
            ConsentPurpose.Identification, "ee", ConsentMeans.Signature, "P1", "", claire.Today, null),
            consulate, claire);
        foreach (var kind in (FactKind[])[FactKind.Informed, FactKind.Declared])
            file.Establish(kind, Sections.Identity, person.Id, claire.Today, null, "test", claire);
        file.MoveOn("", claire);
        var request = file.AskIdentification(
            consulate, new AskingGround(null, []), new RequestTerms("", false, [], claire.Today.AddDays(21)), claire);
        db.AddRange(person, file, request);
        await db.SaveChangesAsync(Cancel);
        return new AskedRequest(house, file.Id, request.Id, person.Id);
    }

    /// <summary>The answer, looked at before it is committed.</summary>
    public async Task AnswerAsync(Func<SankofaDb, Task>? written = null)
    {
        await using var db = House.System.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        var file = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).ThenInclude(p => p.Nationalities)
            .Include(f => f.Access).Include(f => f.Consents).Include(f => f.Facts).AsSplitQuery()
            .SingleAsync(f => f.Id == File, Cancel);
        var request = await db.Set<IdentificationRequest>().Include(r => r.Answers).Include(r => r.Clocks)
            .AsSplitQuery().SingleAsync(r => r.Id == Request, Cancel);
        db.Add(request.Answer(
            file, Person, new AnswerTerms(AnswerResult.Identified, ""), await House.MeAsync("komi")));
        await db.SaveChangesAsync(Cancel);
        if (written is not null) await written(db);
        await transaction.CommitAsync(Cancel);
    }
}
