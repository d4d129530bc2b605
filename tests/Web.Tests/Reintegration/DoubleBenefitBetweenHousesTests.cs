using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Tests;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Reintegration;

/// <summary>
/// OFII Lyon in one house, Fedasil Bruxelles in another with a database of its own: the match service of the first is
/// all that they have in common, and HTTP all that passes.
/// </summary>
public sealed class DoubleBenefitBetweenHousesTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private const string Told = "Peut-être aidée ailleurs";

    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_side_gets_one_task_of_a_new_match_and_no_list_of_the_other()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire);
        var (claire, noor) = (await house.SignInAsync("claire"), await house.SignInAsync("noor"));
        var inLyon = await given.FileAsync("claire", "Camara", "Aboubacar", PartialDate.Of(1992, 5, 14));
        var inBrussels = await given.FileAsync("noor", "Kamara", "Abubakar", PartialDate.Of(1992, 6, 20));
        await given.ReferAsync(claire, given.OfLyon, inLyon);
        await given.ReferAsync(noor, given.OfBrussels, inBrussels);
        await given.SeenAsync(inLyon.File, BenefitState.ToReview);
        await given.SeenAsync(inBrussels.File, BenefitState.ToReview);
        // More ways agree, and the service tells again: the task was given.
        await BornAsync(inBrussels, PartialDate.Of(1992, 5, 14));
        await given.UntilAsync(async db => (await db.Set<PossibleDoubleBenefit>().AsNoTracking()
            .SingleAsync(p => p.FileId == inLyon.File, Cancel)).Views.Contains(nameof(IdentityView.NamesAndBirthDate)));
        await given.SentAsync();
        foreach (var (login, file, other) in new[] { ("claire", inLyon.File, inBrussels.File),
            ("noor", inBrussels.File, inLyon.File) })
        {
            var me = await house.MeAsync(login);
            await using var db = house.System.Open();
            var task = await db.Tasks.SingleAsync(t => t.FileId == file, Cancel);
            Assert.Equal((me.OrganisationId, me.UserId, Sections.Asylum),
                (task.OrganisationId, task.AssigneeId!.Value, task.Section));
            var (mine, theirs) = ((await db.Files.SingleAsync(f => f.Id == file, Cancel)).Reference,
                (await db.Files.SingleAsync(f => f.Id == other, Cancel)).Reference);
            var visitor = login == "claire" ? claire : noor;
            Assert.Contains(Told, WebUtility.HtmlDecode((await visitor.GetAsync($"/cases/{file}/tasks")).Body),
                StringComparison.Ordinal);
            foreach (var page in (string[])["/work", "/double-benefit", "/double-benefit?all=true", "/cases"])
            {
                var seen = (await visitor.GetAsync(page)).Body;
                Assert.Contains(mine, seen, StringComparison.Ordinal);
                Assert.DoesNotContain(theirs, seen, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/cases/{other}/tasks")).Status);
        }
    }

    [Fact]
    public async Task A_match_between_two_databases_is_found_over_http_with_no_personal_datum_in_any_body()
    {
        await using var brussels = new TestHouse(house);
        await brussels.InitializeAsync();
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire, inBrussels: brussels);
        var (claire, noor) = (await house.SignInAsync("claire"), await brussels.SignInAsync("noor"));
        var here = await given.FileAsync("claire", "Traoré", "Fatoumata", PartialDate.Of(1987, 7, 23));
        var there = await given.FileAsync("noor", "Traore", "Fatumata", PartialDate.Of(1987, 7, 23));
        Assert.Equal(HttpStatusCode.Redirect, (await given.ReferAsync(claire, given.OfLyon, here)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await given.ReferAsync(noor, given.OfBrussels, there)).Status);
        await given.SeenAsync(house, here.File, BenefitState.ToReview);
        await given.SeenAsync(brussels, there.File, BenefitState.ToReview);
        var (mine, theirs) = (await given.PossibleAsync(here.File), await given.PossibleAsync(there.File, brussels));
        Assert.Equal(mine.PairId, theirs.PairId);
        Assert.Equal(HttpStatusCode.Redirect, (await noor.PostAsync($"/cases/{there.File}/double-benefit/{theirs.Id}",
            DoubleBenefitGiven.Verdict(BenefitVerdict.HelpedHere, withHelp: true))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync($"/cases/{here.File}/double-benefit/{mine.Id}",
            DoubleBenefitGiven.Verdict(BenefitVerdict.NotHelpedHere))).Status);
        await given.SeenAsync(house, here.File, BenefitState.ConfirmedByBoth);
        await given.SeenAsync(brussels, there.File, BenefitState.ConfirmedByBoth);

        var passed = string.Join('\n', wire.Seen.Select(s => $"{s.Url}\n{s.Body}\n{s.Answer}"));
        var kept = await given.TablesAsync();
        foreach (var datum in await DataAsync(brussels))
        {
            Assert.DoesNotContain(datum, passed, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(datum, kept, StringComparison.OrdinalIgnoreCase);
        }

        foreach (var method in (string[])["PUT", "GET"]) Assert.Contains(wire.Seen, s => s.Method == method);
        await using var other = brussels.System.Open();
        Assert.False(await other.Files.AnyAsync(f => f.Id == here.File, Cancel));
        Assert.Equal(0, await brussels.System.Source.CreateCommand("SELECT count(*) FROM match_token")
            .ExecuteScalarAsync(Cancel) as long?);
    }

    private async Task<HashSet<string>> DataAsync(TestHouse brussels)
    {
        var data = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "Kpalimé", "1987-07-23", "19870723", "23/07/1987", "DepartureCash", "HelpedHere",
        };
        foreach (var at in (TestHouse[])[house, brussels])
        {
            await using var db = at.System.Open();
            foreach (var person in await db.Persons.Include(p => p.Words).AsNoTracking().ToListAsync(Cancel))
                data.UnionWith(person.Words.Select(w => w.Word).Append(person.FamilyName).Append(person.GivenNames)
                    .Append(person.Id.ToString()));
            data.UnionWith(await db.Files.Select(f => f.Reference).ToListAsync(Cancel));
        }

        data.UnionWith(Core.Demo.Cast.People.Select(p => p.Name));
        data.RemoveWhere(d => d.Length < 4);
        return data;
    }

    private async Task BornAsync((Guid File, Guid Person) who, PartialDate day)
    {
        await using var db = house.System.Open();
        var person = await db.Persons.SingleAsync(p => p.Id == who.Person, Cancel);
        var file = await db.Files.SingleAsync(f => f.Id == who.File, Cancel);
        person.Describe(person.Sex, day, person.BirthPlace, person.Languages);
        file.Record(await house.MeAsync("noor"), CasesEvents.PersonChanged, Sections.Identity, person.Id);
        await db.SaveChangesAsync(Cancel);
    }
}
