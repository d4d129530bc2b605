using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.House;

/// <summary>
/// A country is claimed in one file and the person is in others: the database raises the wall in all of them, whatever
/// the program has loaded. Said here in plain SQL, past the rules of the program.
/// </summary>
public sealed class WallFollowsThePersonTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed record Row(Guid FileId, string Organisation, Side Side, bool BehindWall, bool Open, string Why);

    [Theory]
    [InlineData("Claimed")]
    [InlineData("Suspected")]
    [InlineData("Established")]
    public async Task A_country_added_to_a_person_ends_what_its_organisations_see_behind_the_wall_in_every_file(
        string standing)
    {
        var (person, first, second) = await InTwoFilesAsync();
        await RunAsync($"INSERT INTO nationality (person_id, country, standing) VALUES ('{person}', 'BE', '{standing}')");
        foreach (var file in (Guid[])[first, second])
        {
            var rows = await RowsAsync(file);
            Assert.All(rows.Where(r => r.Organisation == "Fedasil Bruxelles"), r => Assert.Equal(Side.Origin, r.Side));
            Assert.Equal([(false, true, ""), (true, false, "origin")],
                rows.Where(r => r.Organisation == "Fedasil Bruxelles").Select(r => (r.BehindWall, r.Open, r.Why))
                    .Order());
            Assert.All(rows.Where(r => r.Organisation == "OFII Lyon"), r =>
                Assert.Equal((Side.Host, true), (r.Side, r.Open)));
            await MustBeToldOnceAsync(file);
        }
    }

    [Fact]
    public async Task A_country_that_was_refuted_and_is_claimed_again_raises_the_wall()
    {
        var (person, first, second) = await InTwoFilesAsync();
        await RunAsync($"INSERT INTO nationality (person_id, country, standing) VALUES ('{person}', 'BE', 'Refuted')");
        Assert.All(await RowsAsync(second), r => Assert.True(r.Open));
        await RunAsync($"UPDATE nationality SET standing = 'Suspected' WHERE person_id = '{person}' AND country = 'BE'");
        Assert.All([.. await RowsAsync(first), .. await RowsAsync(second)],
            r => Assert.Equal(r.Organisation != "Fedasil Bruxelles" || !r.BehindWall, r.Open));
    }

    [Fact]
    public async Task A_file_that_the_person_has_left_is_not_touched()
    {
        var (person, first, second) = await InTwoFilesAsync();
        await RunAsync($"UPDATE member SET left_at = now() WHERE file_id = '{second}'");
        await RunAsync($"INSERT INTO nationality (person_id, country, standing) VALUES ('{person}', 'BE', 'Claimed')");
        Assert.Contains(await RowsAsync(first), r => !r.Open);
        Assert.DoesNotContain(await RowsAsync(second), r => !r.Open);
    }

    [Fact]
    public async Task An_organisation_that_changes_its_country_stands_on_the_origin_side_where_that_country_is_one()
    {
        var (_, first, second) = await InTwoFilesAsync("Caritas Belgique");
        await RunAsync("UPDATE organisation SET country = 'TG' WHERE short_name = 'Caritas Belgique'");
        var rows = (await RowsAsync(first)).Concat(await RowsAsync(second))
            .Where(r => r.Organisation == "Caritas Belgique").ToList();
        await RunAsync("UPDATE organisation SET country = 'BE' WHERE short_name = 'Caritas Belgique'");
        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.Equal((Side.Origin, !r.BehindWall), (r.Side, r.Open)));
        // Nobody comes back from the origin side by moving again.
        Assert.All((await RowsAsync(first)).Where(r => r.Organisation == "Caritas Belgique"), r =>
            Assert.Equal(Side.Origin, r.Side));
    }

    [Fact]
    public async Task Somebody_who_joins_and_a_country_of_return_raise_the_wall()
    {
        var (_, first, second) = await InTwoFilesAsync();
        await using (var db = house.System.Open())
        {
            var newcomer = new Person(house.Clock.GetUtcNow());
            newcomer.Claim("BE", NationalityStanding.Claimed);
            db.Add(newcomer);
            await db.SaveChangesAsync(Cancel);
            await RunAsync($"INSERT INTO member (id, file_id, person_id, relationship, state, joined_at, boarded_already, version) "
                + $"VALUES (gen_random_uuid(), '{first}', '{newcomer.Id}', 'Spouse', 'Returning', now(), false, 0)");
        }

        await RunAsync($"UPDATE case_file SET return_country = 'BE' WHERE id = '{second}'");
        Assert.Contains(await RowsAsync(first), r => !r.Open);
        Assert.Contains(await RowsAsync(second), r => !r.Open);
    }

    private async Task<(Guid Person, Guid First, Guid Second)> InTwoFilesAsync(string other = "Fedasil Bruxelles")
    {
        var claire = await house.MeAsync("claire");
        await using var db = house.System.Open();
        var person = new Person(claire.Now);
        person.Name("Agbeko", "Dela");
        person.Claim("TG", NationalityStanding.Claimed);
        db.Add(person);
        var organisation = await db.Organisations.SingleAsync(o => o.ShortName == other, Cancel);
        var files = new List<Guid>();
        for (var i = 0; i < 2; i++)
        {
            var file = new CaseFile(
                await db.NextReferenceAsync(claire.Now, Cancel), ReturnBasis.Voluntary, Entry.HostAgency, "FR",
                "TG", claire);
            file.Join(person, Relationship.Head, claire);
            file.GiveLead(claire, Side.Host);
            file.Give(organisation, Sections.Identity | Sections.Travel, AccessBasis.Consent, "test", claire);
            file.LetSeeAsylum(organisation, "test", claire);
            db.Add(file);
            files.Add(file.Id);
        }

        await db.SaveChangesAsync(Cancel);
        return (person.Id, files[0], files[1]);
    }

    private async Task<List<Row>> RowsAsync(Guid file)
    {
        await using var db = house.System.Open();
        return await db.Access.Where(a => a.FileId == file)
            .Select(a => new Row(a.FileId, a.Organisation.ShortName, a.Side, a.BehindWall, a.EndedAt == null,
                a.EndedWhy))
            .ToListAsync(Cancel);
    }

    private async Task MustBeToldOnceAsync(Guid file)
    {
        await using var db = house.System.Open();
        var told = await db.Events.SingleAsync(e => e.FileId == file && e.Kind == CasesEvents.AccessEnded, Cancel);
        Assert.Equal((1, (int)Sections.Asylum, "Sankofa"), (told.Chain, told.Section, told.UserName));
        var reference = (await db.Files.SingleAsync(f => f.Id == file, Cancel)).Reference;
        Assert.Empty((await new Verification(house.System).RunAsync(reference, Cancel))!.Findings);
    }

    private async Task RunAsync(string sql)
    {
        await using var command = house.System.Source.CreateCommand(sql);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
    }
}
