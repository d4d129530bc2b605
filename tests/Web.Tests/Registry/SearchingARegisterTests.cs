using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Registry;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Sankofa.Web.Tests.House;
using Sankofa.Web.Tests.Identification;
using Xunit;

namespace Sankofa.Web.Tests.Registry;

/// <summary>The request is about Esso Abalo, born in Kara in 1988; the register writes some names otherwise.</summary>
public sealed partial class SearchingARegisterTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private const string Lines = """
        1;Abalo;Essô;M;1988;Kara;Kpatcha Abalo;Abra Bawa
        2;Abalo;Esso;M;14/02/1963;Sokodé;Toyi Abalo;Afi Tchalla
        3;Abbalo;Essoh;M;02/06/1988;Kara;Yao Abalo;Dela Sossou
        4;Mensah;Kofi;M;1990;Kpalimé;;
        5;Lawson;Dela;F;1999;Aného;;
        """;

    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(GivenFile File, string Url)> AskedAsync()
    {
        var file = await Ready.ToAskAsync(house);
        var request = await Ready.AskAsync(house, file);
        return (file, $"{file.Url}/identification/{request.Id}/register/{file.PersonId}");
    }

    private static Dictionary<string, string> Form(GivenRegister given, string family = "Abalo", string names = "Esso") =>
        new()
        {
            ["Input.RegisterId"] = given.Register.Id.ToString(), ["Input.FamilyName"] = family,
            ["Input.GivenNames"] = names, ["Input.Sex"] = "Male", ["Input.BirthDate.Year"] = "1988",
        };

    [Fact]
    public async Task The_person_is_found_under_another_spelling_and_the_namesake_is_shown_beside()
    {
        var given = await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others(), "Consulat du Togo");
        var (file, url) = await AskedAsync();
        var komi = await house.AsAsync("komi");
        var before = await komi.GetAsync(url);
        Assert.True(before.Status == HttpStatusCode.OK, before.Body);
        Assert.Contains("Esso", before.Body, StringComparison.Ordinal);
        Assert.Equal(0L, await given.AskAsync<long>("SELECT count(*) FROM register_search WHERE register_id = $1"));

        var sent = await komi.PostAsync(url, Form(given));
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        var page = await komi.GetAsync(sent.Location!);
        Assert.Contains("Essô Abalo", page.Body, StringComparison.Ordinal);
        Assert.Contains("Essoh Abbalo", page.Body, StringComparison.Ordinal);
        Assert.Contains("Esso Abalo", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Lawson", page.Body, StringComparison.Ordinal);
        Assert.Contains("champs parlent pour", page.Body, StringComparison.Ordinal);
        Assert.Contains("Kpatcha Abalo", page.Body, StringComparison.Ordinal);

        var chosen = await komi.PostAsync(url, new()
        {
            ["Decision.SearchId"] = Query().Match(sent.Location!).Groups[1].Value,
            ["Decision.EntryId"] = (await given.EntryAsync("1")).Id.ToString(), ["Decision.Reason"] = "Le père est connu.",
        }, sent.Location!);
        Assert.True(chosen.Status == HttpStatusCode.Redirect, chosen.Body);
        var answer = await komi.GetAsync(chosen.Location!);
        Assert.Contains("Le père est connu.", answer.Body, StringComparison.Ordinal);
        await using var db = house.System.Open();
        // A machine proposes: nothing is answered yet.
        Assert.False(await db.Set<IdentificationAnswer>().AnyAsync(a => a.FileId == file.Id, Cancel));
        Assert.Equal("Registry.Searched,Registry.Decided", await given.AskAsync<string>("""
            SELECT string_agg(kind, ',' ORDER BY sequence) FROM event
            WHERE file_id = $1 AND kind IN ('Registry.Searched', 'Registry.Decided')
            """));
        Assert.Equal(2L, await file.AskAsync<long>(house, """
            SELECT count(*) FROM event e JOIN organisation o ON o.id::text = e.data::jsonb ->> 'authority'
            WHERE e.file_id = $1 AND e.kind LIKE 'Identification.Register%' AND o.short_name = 'Consulat du Togo'
            """));
        Assert.Empty((await new Verification(house.System).RunAsync(null, Cancel))!.Findings);
    }

    [Fact]
    public async Task None_of_these_is_an_answer_and_the_owner_sees_who_searched_but_not_for_whom()
    {
        var given = await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others(), "Consulat du Togo");
        var (_, url) = await AskedAsync();
        var komi = await house.AsAsync("komi");
        var sent = await komi.PostAsync(url, Form(given, "Secretnom", "Esso"));
        var none = await komi.PostAsync(
            url, new() { ["Decision.SearchId"] = Query().Match(sent.Location!).Groups[1].Value }, sent.Location!);
        Assert.True(none.Status == HttpStatusCode.Redirect, none.Body);
        Assert.Contains("aucune de celles-ci", (await komi.GetAsync(none.Location!)).Body, StringComparison.Ordinal);
        Assert.Equal("NoneOfThese", await given.AskAsync<string>("""
            SELECT d.outcome FROM register_search_decision d JOIN register_search s ON s.id = d.search_id
            WHERE s.register_id = $1
            """));
        var owner = await (await house.AsAsync("mawuli")).GetAsync(given.Url + "/searches");
        Assert.Contains("Komi Adjavon", owner.Body, StringComparison.Ordinal);
        Assert.Contains("demande d'identification", WebUtility.HtmlDecode(owner.Body), StringComparison.Ordinal);
        Assert.DoesNotContain("Secretnom", owner.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_authorisation_the_search_is_not_there_and_a_revoked_one_ends_at_once()
    {
        var given = await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others(), "Consulat du Togo");
        var (_, url) = await AskedAsync();
        var komi = await house.SignInAsync("komi");
        var sent = await komi.PostAsync(url, Form(given));
        Assert.Equal(HttpStatusCode.OK, (await komi.GetAsync(sent.Location!)).Status);
        await using (var db = house.System.Open())
        {
            var mawuli = await house.MeAsync("mawuli");
            foreach (var open in await db.Set<RegisterAuthorisation>().Where(a => a.RevokedAt == null)
                .ToListAsync(Cancel))
            {
                var register = await db.Set<Register>().SingleAsync(r => r.Id == open.RegisterId, Cancel);
                open.Revoke(register, "fin", mawuli);
            }

            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await komi.GetAsync(sent.Location!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await komi.PostAsync(url, Form(given), "/account")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("berthe")).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("berthe")).GetAsync(given.Url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("claire")).GetAsync("/registry")).Status);
        Assert.Equal(0L, await CountAsync("Consulat du Togo", "register_entry"));
    }

    [Fact]
    public async Task A_stranger_sees_nothing_in_the_database_and_the_authorised_only_what_was_shown()
    {
        var given = await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others(), "Consulat du Togo");
        var (_, url) = await AskedAsync();
        Assert.Equal(405L, await CountAsync("État civil Kpalimé", "register_entry", given));
        Assert.Equal(0L, await CountAsync("Consulat du Togo", "register_entry", given));
        Assert.Equal(0L, await CountAsync("Consulat du Togo", "register_figure", given));
        await (await house.AsAsync("komi")).PostAsync(url, Form(given));
        Assert.Equal(3L, await CountAsync("Consulat du Togo", "register_entry", given));
        Assert.Equal(0L, await CountAsync("Consulat du Cameroun", "register_entry", given));
        Assert.Equal(0L, await CountAsync("Consulat du Cameroun", "register_search", given));
        Assert.Equal(0L, await CountAsync("OFII Lyon", "register", given, "id"));
        foreach (var sql in (string[])[
            "INSERT INTO register_search_hit SELECT gen_random_uuid(), 1, id, $1, $1, 1 FROM register_entry",
            "SELECT count(*) FROM register_entry_tg",
            "UPDATE register_authorisation SET purposes = 3 WHERE false",
            "DELETE FROM register_entry"])
        {
            if (sql.StartsWith("UPDATE", StringComparison.Ordinal)) continue;
            await Assert.ThrowsAsync<PostgresException>(() => AsAsync<long>("Consulat du Togo", sql));
        }

        // Its own authorisation is read, and widened by nobody but the office.
        Assert.Equal(0L, await AsAsync<long>("Consulat du Togo",
            "WITH u AS (UPDATE register_authorisation SET purposes = 3 RETURNING 1) SELECT count(*) FROM u WHERE $1 IS NOT NULL"));
    }

    [Fact]
    public async Task A_registration_needs_a_purpose_and_a_limit_is_kept()
    {
        var given = await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others());
        var mawuli = await house.AsAsync("mawuli");
        var form = Form(given);
        var refused = await mawuli.PostAsync("/registry/searches/new", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("pour quel acte", WebUtility.HtmlDecode(refused.Body), StringComparison.Ordinal);
        (form["Input.Why"], form["Input.Reference"]) = ("jugement supplétif", "JS-12");
        var limited = await mawuli.PostAsync(given.Url, new() { ["Input.SearchesPerHour"] = "1" });
        Assert.True(limited.Status == HttpStatusCode.Redirect, limited.Body);
        var sent = await mawuli.PostAsync("/registry/searches/new", form);
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        Assert.Contains("JS-12", (await mawuli.GetAsync(sent.Location!)).Body, StringComparison.Ordinal);
        var again = await mawuli.PostAsync("/registry/searches/new", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("c'est la limite", WebUtility.HtmlDecode(again.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_page_has_the_same_bytes_whether_a_claim_is_in_the_file_or_not()
    {
        var given = await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others(), "Consulat du Togo");
        var (plain, plainUrl) = await AskedAsync();
        var (claimed, claimedUrl) = await AskedAsync();
        var lodged = await (await house.AsAsync("claire")).PostAsync(claimed.Url + "/asylum", new()
        {
            ["Input.PersonId"] = claimed.PersonId.ToString(), ["Input.On"] = "2026-11-20", ["Input.Authority"] = "Office",
        });
        Assert.True(lodged.Status == HttpStatusCode.Redirect, lodged.Body);
        var komi = await house.SignInAsync("komi");
        Assert.Equal(
            Plain((await komi.GetAsync(plainUrl)).Body, plain), Plain((await komi.GetAsync(claimedUrl)).Body, claimed));
        var (a, b) = (await komi.PostAsync(plainUrl, Form(given)), await komi.PostAsync(claimedUrl, Form(given)));
        Assert.Equal(
            Plain((await komi.GetAsync(a.Location!)).Body, plain), Plain((await komi.GetAsync(b.Location!)).Body, claimed));
    }

    private async Task<long> CountAsync(
        string organisation, string table, GivenRegister? given = null, string column = "register_id") =>
        await AsAsync<long>(organisation, given is null ? $"SELECT count(*) FROM {table} WHERE $1 IS NOT NULL"
            : $"SELECT count(*) FROM {table} WHERE {column} = '{given.Register.Id}' AND $1 IS NOT NULL");

    // As the program's own role, acting for an organisation: what the policies alone let through.
    private async Task<T> AsAsync<T>(string organisation, string sql)
    {
        await using var db = house.System.Open();
        var id = (await db.Organisations.SingleAsync(o => o.ShortName == organisation, Cancel)).Id;
        await using var connection = new NpgsqlConnection(house.Connections.App);
        await connection.OpenAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using (var act = new NpgsqlCommand(
            "SELECT set_config('app.organisation_id', $1, true), set_config('app.now', $2, true)", connection))
        {
            act.Parameters.Add(new NpgsqlParameter { Value = id.ToString() });
            act.Parameters.Add(new NpgsqlParameter
            {
                Value = house.Clock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            });
            await act.ExecuteNonQueryAsync(Cancel);
        }

        await using var command = new NpgsqlCommand(sql, connection);
        if (sql.Contains("$1", StringComparison.Ordinal)) command.Parameters.Add(new NpgsqlParameter { Value = id });
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }

    // What differs between any two files: ids by the order in which they appear, the number, the form's token.
    private static string Plain(string body, GivenFile file)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var plain = Token().Replace(body.Replace(file.Reference, "SK", StringComparison.Ordinal), "token");
        return Id().Replace(plain, match =>
            ids.TryGetValue(match.Value, out var known) ? known : ids[match.Value] = $"id{ids.Count}");
    }

    [GeneratedRegex("search=([0-9a-f-]+)")]
    private static partial Regex Query();

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
