using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Tests;

namespace Sankofa.Web.Tests.Cases;

/// <summary>A file that a test begins with, made by the rules of the domain.</summary>
internal sealed record GivenFile(Guid Id, string Reference, Guid PersonId)
{
    public string Url => $"/cases/{Id}";

    public static async Task<GivenFile> OpenAsync(TestHouse house, Func<CaseFile, SankofaDb, Me, Task>? then = null)
    {
        var me = await house.MeAsync("claire");
        await using var db = house.System.Open();
        await using var transaction = await db.ActAsAsync(me);
        var file = new CaseFile(await db.NextReferenceAsync(me.Now), ReturnBasis.Voluntary, Entry.HostAgency, "FR",
            "TG", me);
        var person = new Person(me.Now);
        person.Name("Abalo", "Esso");
        person.Describe(Sex.Male, PartialDate.OfYear(1988), "Kara", ["kbp"]);
        person.Claim("TG", NationalityStanding.Claimed);
        file.Join(person, Relationship.Head, me);
        file.GiveLead(me, Side.Host);
        db.Add(person);
        db.Add(file);
        if (then is not null) await then(file, db, me);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new GivenFile(file.Id, file.Reference, person.Id);
    }

    public static async Task<Organisation> OrganisationAsync(SankofaDb db, string shortName) =>
        await db.Organisations.SingleAsync(o => o.ShortName == shortName);

    public static ConsentTerms Terms(ConsentPurpose purpose, Me me) =>
        new(purpose, "kbp", ConsentMeans.Signature, "paper 1", "", me.Today, null);

    public async Task<T> AskAsync<T>(TestHouse house, string sql)
    {
        await using var command = house.System.Source.CreateCommand(sql);
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = Id });
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
