using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Tests;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Duplicates;

/// <summary>Two records of one person: found by the machine, judged, joined and separated by people.</summary>
public sealed class DuplicateTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse _house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed record Opened(Guid File, Guid Person, string Reference);

    [Fact]
    public async Task Another_orthography_of_one_person_is_found_and_two_namesakes_of_other_years_are_not()
    {
        var first = await OpenAsync("Diallo", "Zénobie", PartialDate.Of(1991, 3, 4), "Labé");
        var second = await OpenAsync("Jallow", "Zenobia", PartialDate.Of(1991, 3, 4), "Labe");
        var namesake = await OpenAsync("Diallo", "Zénobie", PartialDate.Of(1964, 11, 20), "Kindia");
        await _house.FindDuplicatesAsync();
        var pair = Assert.Single(await PairsAsync(first.Person, second.Person));
        Assert.Equal(Likeness.Alike, pair.Likeness);
        Assert.True(pair.Weight > 12, $"{pair.Weight} bits");
        Assert.Empty(await PairsAsync(first.Person, namesake.Person));
        var claire = await _house.AsAsync("claire");
        Assert.Contains(second.Reference, (await claire.GetAsync("/duplicates")).Body, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode((await claire.GetAsync($"/duplicates/{pair.Id}")).Body);
        Assert.Contains("Même nom, autre orthographe", page, StringComparison.Ordinal);
        Assert.Contains("C'est la même personne", page, StringComparison.Ordinal);
        Assert.Contains($"/duplicates/{pair.Id}", (await claire.GetAsync($"/cases/{first.File}/people")).Body,
            StringComparison.Ordinal);
        // A second look finds nothing new, and another organisation nothing at all.
        await TouchAsync(first.Person);
        Assert.Single(await PairsAsync(first.Person, second.Person));
        var noor = await _house.AsAsync("noor");
        Assert.DoesNotContain(second.Reference, (await noor.GetAsync("/duplicates")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync($"/duplicates/{pair.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _house.AsAsync("komi")).GetAsync("/duplicates")).Status);
    }

    [Fact]
    public async Task Twins_are_two_and_a_paper_of_both_is_not()
    {
        var one = await OpenAsync("Agbekponou", "Panyin", PartialDate.Of(2001, 7, 9), "Kpalimé");
        var twin = await OpenAsync("Agbekponou", "Kakra", PartialDate.Of(2001, 7, 9), "Kpalimé");
        await _house.FindDuplicatesAsync();
        Assert.Empty(await PairsAsync(one.Person, twin.Person));
        var card = await OpenAsync("Lawson", "Ayélé", PartialDate.OfYear(1988), "Aného",
            and: (_, p, me) => p.Holds(PaperKind.Passport, "EB774411", "TG", null, null, me.Now));
        var again = await OpenAsync("Lawson", "Dédé", PartialDate.OfYear(1988), "Aneho",
            and: (_, p, me) => p.Holds(PaperKind.Passport, "EB774411", "TG", null, null, me.Now));
        await _house.FindDuplicatesAsync();
        Assert.Single(await PairsAsync(card.Person, again.Person));
    }

    [Fact]
    public async Task What_was_given_for_a_voluntary_return_is_not_held_against_a_forced_one()
    {
        var free = await OpenAsync("Tchangai", "Esso", PartialDate.Of(1990, 1, 12), "Kara");
        var forced = await OpenAsync("Tchangaï", "Esso", PartialDate.Of(1990, 1, 12), "Kara", ReturnBasis.Forced);
        await _house.FindDuplicatesAsync();
        Assert.Empty(await PairsAsync(free.Person, forced.Person));
    }

    [Fact]
    public async Task Joined_and_separated_again_every_row_is_what_it_was()
    {
        var first = await OpenAsync("Sossou", "Mawuena", PartialDate.Of(1985, 2, 28), "Vogan");
        var second = await OpenAsync("Sosu", "Mawouena", PartialDate.Of(1985, 2, 28), "Vogan");
        await _house.FindDuplicatesAsync();
        var pair = Assert.Single(await PairsAsync(first.Person, second.Person));
        var before = await RowsAsync(first, second);
        var claire = await _house.AsAsync("claire");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DecideAsync(claire, pair.Id, null, "the same photo")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DecideAsync(claire, pair.Id, first.Person, "")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(claire, pair.Id, first.Person, "the same photo")).Status);

        var merge = Assert.Single(await MergesAsync(first.Person));
        var people = WebUtility.HtmlDecode((await claire.GetAsync($"/cases/{first.File}/people")).Body);
        Assert.Contains("Même personne que", people, StringComparison.Ordinal);
        Assert.Contains(second.Reference, people, StringComparison.Ordinal);
        await MustTellAsync(CasesEvents.PersonsMerged, first, second);

        var undoing = $"/merges/{merge.Id}/undoing";
        Assert.Equal(HttpStatusCode.NotFound, (await (await _house.AsAsync("noor")).GetAsync(undoing)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.PostAsync(undoing, new() { ["Input.Reason"] = " " })).Status);
        Assert.Equal(HttpStatusCode.Redirect,
            (await claire.PostAsync(undoing, new() { ["Input.Reason"] = "two sisters" })).Status);
        await MustTellAsync(CasesEvents.PersonsSeparated, first, second);
        Assert.Equal(before, await RowsAsync(first, second));
        Assert.DoesNotContain("Même personne que",
            WebUtility.HtmlDecode((await claire.GetAsync($"/cases/{first.File}/people")).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await claire.PostAsync(undoing, new() { ["Input.Reason"] = "again" }, "/duplicates")).Status);
    }

    [Fact]
    public async Task A_country_claimed_under_one_name_raises_the_wall_under_the_other()
    {
        Guid fedasil = default;
        await using (var db = _house.System.Open())
            fedasil = (await db.Organisations.SingleAsync(o => o.ShortName == "Fedasil Bruxelles", Cancel)).Id;
        var first = await OpenAsync("Ouro", "Gado", PartialDate.Of(1979, 5, 5), "Sokodé",
            and: (_, p, _) => p.Claim("BE", NationalityStanding.Suspected));
        var second = await OpenAsync("Ouro", "Gado", PartialDate.Of(1979, 5, 5), "Sokodé");
        await GiveAsync(second.File, fedasil);
        Assert.DoesNotContain((Side.Origin, false), await SidesAsync(second.File, fedasil));
        await _house.FindDuplicatesAsync();
        var pair = Assert.Single(await PairsAsync(first.Person, second.Person));
        await DecideAsync(await _house.AsAsync("claire"), pair.Id, first.Person, "same scar, same mother");
        Assert.Equal([(Side.Origin, true), (Side.Origin, false)], await SidesAsync(second.File, fedasil));
        // Nor does an access that is given later stand before the wall.
        await GiveAsync(second.File, fedasil);
        Assert.All(await SidesAsync(second.File, fedasil), row => Assert.Equal(Side.Origin, row.Side));
    }

    [Fact]
    public async Task A_household_that_has_somebody_twice_counts_them_once_and_the_head_stays()
    {
        var head = await OpenAsync("Kpogo", "Yawa", PartialDate.Of(1993, 8, 1), "Tsévié");
        await using (var db = _house.System.Open())
        {
            var me = await _house.MeAsync("claire");
            var file = await db.Files.Include(f => f.Access).Include(f => f.Members).ThenInclude(m => m.Person)
                .ThenInclude(p => p.Nationalities).SingleAsync(f => f.Id == head.File, Cancel);
            var twice = new Person(me.Now);
            twice.Name("Kpogo", "Yawah");
            twice.Describe(Sex.Female, PartialDate.Of(1993, 8, 1), "Tsévié", []);
            file.Join(twice, Relationship.Other, me);
            db.Add(twice);
            await db.SaveChangesAsync(Cancel);
        }

        await _house.FindDuplicatesAsync();
        await using var look = _house.System.Open();
        var pair = await look.Set<PossibleDuplicate>().AsNoTracking()
            .SingleAsync(d => d.PersonId == head.Person || d.OtherPersonId == head.Person, Cancel);
        var other = pair.PersonId == head.Person ? pair.OtherPersonId : pair.PersonId;
        var claire = await _house.AsAsync("claire");
        var refused = await DecideAsync(claire, pair.Id, other, "one person");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("personne de référence", refused.Body, StringComparison.Ordinal);
        await DecideAsync(claire, pair.Id, head.Person, "one person");
        Assert.Equal(MemberState.Merged, (await look.Members.AsNoTracking().SingleAsync(m => m.PersonId == other, Cancel)).State);
        var merge = Assert.Single(await MergesAsync(other));
        await claire.PostAsync($"/merges/{merge.Id}/undoing", new() { ["Input.Reason"] = "mother and daughter" });
        Assert.Equal(MemberState.Returning, (await look.Members.AsNoTracking().SingleAsync(m => m.PersonId == other, Cancel)).State);
    }

    [Fact]
    public async Task A_file_that_somebody_else_leads_is_not_joined_but_a_task_says_so()
    {
        var ours = await OpenAsync("Bamazi", "Piyalo", PartialDate.Of(1996, 10, 3), "Pagouda");
        var theirs = await OpenAsync("Bamazi", "Piyalo", PartialDate.Of(1996, 10, 3), "Pagouda", login: "noor");
        await using (var db = _house.System.Open())
        {
            var noor = await _house.MeAsync("noor");
            var file = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).ThenInclude(p => p.Nationalities)
                .Include(f => f.Access).SingleAsync(f => f.Id == theirs.File, Cancel);
            var ofii = await db.Organisations.SingleAsync(o => o.ShortName == "OFII Lyon", Cancel);
            file.Give(ofii, Sections.Identity, AccessBasis.Consent, "test", noor);
            await db.SaveChangesAsync(Cancel);
        }

        await _house.FindDuplicatesAsync();
        await using var look = _house.System.Open();
        var claires = await _house.MeAsync("claire");
        var pair = await look.Set<PossibleDuplicate>().AsNoTracking().SingleAsync(d =>
            d.OrganisationId == claires.OrganisationId && (d.PersonId == ours.Person || d.OtherPersonId == ours.Person), Cancel);
        var claire = await _house.AsAsync("claire");
        var page = WebUtility.HtmlDecode((await claire.GetAsync($"/duplicates/{pair.Id}")).Body);
        Assert.Contains("conduit par Fedasil Bruxelles", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Keep", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await DecideAsync(claire, pair.Id, ours.Person, "same")).Status);
        Assert.Empty(await MergesAsync(ours.Person));
        Assert.Equal(1, await look.Tasks.CountAsync(t => t.FileId == pair.FileId && t.Title == "Lists.Task.Merge", Cancel));
        // Noor's organisation does not see the first file: it has no pair.
        Assert.Single(await PairsAsync(ours.Person, theirs.Person));
    }

    private static Task<Answer> DecideAsync(Visitor visitor, Guid pair, Guid? keep, string reason) =>
        visitor.PostAsync($"/duplicates/{pair}", new()
        {
            ["Input.Verdict"] = "Same", ["Input.Keep"] = keep?.ToString() ?? "", ["Input.Reason"] = reason,
        });

    private async Task<Opened> OpenAsync(
        string family, string given, PartialDate birth, string place, ReturnBasis basis = ReturnBasis.Voluntary,
        string login = "claire", Action<CaseFile, Person, Me>? and = null)
    {
        var me = await _house.MeAsync(login);
        await using var db = _house.System.Open();
        var file = new CaseFile(await db.NextReferenceAsync(me.Now, Cancel), basis, Entry.HostAgency, me.Country, "TG", me);
        var person = new Person(me.Now);
        person.Name(family, given);
        person.Describe(Sex.Female, birth, place, ["ee"]);
        person.Claim("TG", NationalityStanding.Claimed);
        file.Join(person, Relationship.Head, me);
        file.GiveLead(me, Side.Host);
        and?.Invoke(file, person, me);
        db.AddRange(person, file);
        await db.SaveChangesAsync(Cancel);
        return new Opened(file.Id, person.Id, file.Reference);
    }

    private async Task TouchAsync(Guid person)
    {
        await using var command = _house.System.Source.CreateCommand("INSERT INTO person_to_compare (person_id) VALUES ($1)");
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = person });
        await command.ExecuteNonQueryAsync(Cancel);
        await _house.FindDuplicatesAsync();
    }

    private async Task GiveAsync(Guid fileId, Guid organisationId)
    {
        var me = await _house.MeAsync("claire");
        await using var db = _house.System.Open();
        var file = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).ThenInclude(p => p.Nationalities)
            .Include(f => f.Access).SingleAsync(f => f.Id == fileId, Cancel);
        var organisation = await db.Organisations.SingleAsync(o => o.Id == organisationId, Cancel);
        file.Give(organisation, Sections.Identity | Sections.Travel, AccessBasis.Consent, "test", me);
        if (!file.Access.Exists(a => a.OrganisationId == organisationId && a.Side == Side.Origin))
            file.LetSeeAsylum(organisation, "test", me);
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<List<(Side Side, bool Open)>> SidesAsync(Guid file, Guid organisation)
    {
        await using var db = _house.System.Open();
        var rows = await db.Access.Where(a => a.FileId == file && a.OrganisationId == organisation)
            .OrderBy(a => a.BehindWall).ThenBy(a => a.StartsAt).Select(a => new { a.Side, Open = a.EndedAt == null })
            .ToListAsync(Cancel);
        return [.. rows.Select(r => (r.Side, r.Open))];
    }

    private async Task<List<PossibleDuplicate>> PairsAsync(Guid one, Guid other)
    {
        await using var db = _house.System.Open();
        return await db.Set<PossibleDuplicate>().AsNoTracking().Where(d =>
            (d.PersonId == one && d.OtherPersonId == other) || (d.PersonId == other && d.OtherPersonId == one))
            .ToListAsync(Cancel);
    }

    private async Task<List<PersonMerge>> MergesAsync(Guid person)
    {
        await using var db = _house.System.Open();
        return await db.Set<PersonMerge>().AsNoTracking().Where(m => m.KeptId == person || m.MergedId == person)
            .ToListAsync(Cancel);
    }

    private async Task MustTellAsync(string kind, params Opened[] files)
    {
        await using var db = _house.System.Open();
        foreach (var opened in files)
        {
            var told = await db.Events.SingleAsync(e => e.FileId == opened.File && e.Kind == kind, Cancel);
            Assert.Equal(opened.Person, told.PersonId);
            Assert.All(files.Where(f => f != opened), f =>
                Assert.DoesNotContain(f.Person.ToString(), told.Data, StringComparison.Ordinal));
            Assert.Empty((await new Verification(_house.System).RunAsync(opened.Reference, Cancel))!.Findings);
        }
    }

    /// <summary>Every row of the two files and persons but the record itself, as text.</summary>
    private async Task<string> RowsAsync(Opened first, Opened second)
    {
        var said = new List<string>();
        foreach (var (table, column) in new[]
                 {
                     ("person", "id"), ("member", "person_id"), ("nationality", "person_id"), ("name_word", "person_id"),
                     ("alias", "person_id"), ("contact", "person_id"), ("paper", "person_id"), ("fact", "person_id"),
                     ("case_file", "id"), ("case_access", "file_id"), ("worklist", "file_id"), ("person_word", "file_id"),
                 })
        {
            await using var command = _house.System.Source.CreateCommand(
                $"SELECT coalesce(string_agg(to_jsonb(t)::text, '|' ORDER BY to_jsonb(t)::text), '') FROM {table} t WHERE t.{column} = ANY ($1)");
            command.Parameters.Add(new Npgsql.NpgsqlParameter
            {
                Value = new[] { first.File, first.Person, second.File, second.Person },
            });
            said.Add(table + ": " + await command.ExecuteScalarAsync(Cancel));
        }

        return string.Join('\n', said);
    }
}
