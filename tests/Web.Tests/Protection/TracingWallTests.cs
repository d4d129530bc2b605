using System.Net;
using System.Text.RegularExpressions;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Protection;
using Sankofa.Core.Protection.Tracing;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Protection;

/// <summary>
/// Hard rule 1 for the search of a family: a child protection service of the country of return gets the same bytes of
/// two files, of which one has a claim – and of one that the host side searches for and one that it does not.
/// </summary>
public sealed partial class TracingWallTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse house = apart.House;

    private static readonly string[] Pages =
        ["", "/tracing", "/tracing/new", "/protection", "/timeline", "/timeline?readings=true", "/readers", "/tasks",
            "/access", "/people"];

    [Fact]
    public async Task The_origin_side_sees_neither_a_claim_nor_that_the_host_side_searches()
    {
        var plain = await MakeAsync(claim: false);
        var claimed = await MakeAsync(claim: true);
        var (ines, stranger) = (await house.AsAsync("ines"), await house.AsAsync("ama"));
        foreach (var child in new[] { plain, claimed })
        {
            Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync(child.MotherUrl)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(child.TracingUrl)).Status);
        }

        var untraced = await MakeAsync(claim: false, traced: false);
        var ama = await house.SignInAsync("ama");
        foreach (var page in Pages)
        {
            var (a, b, c) = (await ReadAsync(ama, plain.File, page), await ReadAsync(ama, claimed.File, page),
                await ReadAsync(ama, untraced.File, page));
            Assert.StartsWith("200", a, StringComparison.Ordinal);
            Assert.True(a == b, $"a claim shows on {page}\n{a}\n\n{b}");
            Assert.True(a == c, $"the search shows on {page}\n{a}\n\n{c}");
        }
    }

    [Fact]
    public async Task The_origin_side_searches_with_rows_of_its_own_which_the_host_side_may_read()
    {
        var host = await MakeAsync(claim: true);
        var ama = await house.AsAsync("ama");
        var me = await house.MeAsync("ama");
        var opened = await ama.PostAsync($"{host.Url}/new", new Dictionary<string, string>
        {
            ["Input.PersonId"] = host.Person.ToString(), ["Input.Reason"] = "Retour prévu.", ["Input.Wish"] = "Wants",
            ["Input.WishWords"] = "Oui.", ["Input.Guardian"] = "Mme Roux", ["Input.LeaderId"] = me.UserId.ToString(),
        }.Day("DueOn", me.Today.AddDays(20)));
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        var own = opened.Location!.Replace("/relatives/new", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ama.GetAsync(own)).Status);
        var ines = await house.AsAsync("ines");
        Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync(own)).Status);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await ines.PostAsync($"{own}/refusal", new() { ["Input.Words"] = "x" })).Status);
    }

    [Fact]
    public async Task The_program_and_the_database_each_keep_it_from_the_origin_side()
    {
        var child = await MakeAsync(claim: false);
        var (ama, ines) = (await house.MeAsync("ama"), await house.MeAsync("ines"));
        await using var system = house.System.Open();
        Assert.Empty(system.Set<FamilyTracing>().VisibleTo(system, ama).Where(t => t.FileId == child.File));
        Assert.Single(system.Set<FamilyTracing>().VisibleTo(system, ines).Where(t => t.FileId == child.File));
        await using var source = NpgsqlDataSource.Create(house.Connections.App);
        foreach (var (me, seen) in new[] { (ama, 0), (ines, 1) })
        {
            await using var db = new SystemDb(source).Open();
            await using var transaction = await db.ActAsAsync(me, TestContext.Current.CancellationToken);
            Assert.Equal(seen, db.Set<FamilyTracing>().Count(t => t.FileId == child.File));
            Assert.Equal(seen, db.Set<SoughtRelative>().Count(t => t.FileId == child.File));
        }
    }

    private Task<TracedChild> MakeAsync(bool claim, bool traced = true) => TracedChild.SeekAsync(
        house, "Wallabe", "Dede", traced: traced, and: async (db, file, claire) =>
        {
            await GiveAsync(db, file, claire);
            if (!claim) return;
            db.Add(AsylumClaim.Lodge(file, file.Members[0].PersonId, claire.Today, "Office de protection", claire));
        });

    private static async Task GiveAsync(SankofaDb db, CaseFile file, Me claire)
    {
        file.Establish(FactKind.ConsentedToIdentification, Sections.Identity, file.Members[0].PersonId, claire.Today,
            null, "test", claire);
        file.Give(await GivenFile.OrganisationAsync(db, "Protection de l'enfance"), Sections.Open, AccessBasis.Law,
            "accord", claire);
    }

    private static async Task<string> ReadAsync(Visitor reader, Guid file, string page)
    {
        var answer = await reader.GetAsync($"/cases/{file}{page}");
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var plain = Number().Replace(Token().Replace(answer.Body, "token"), "SK");
        return $"{(int)answer.Status} {Id().Replace(plain, m => ids.TryGetValue(m.Value, out var known) ? known
            : ids[m.Value] = $"id{ids.Count}")}";
    }

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    [GeneratedRegex("SK-[0-9]{2}-[0-9]{6}")]
    private static partial Regex Number();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
