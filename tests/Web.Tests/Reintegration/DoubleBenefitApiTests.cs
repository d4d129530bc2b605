using System.Net;
using System.Text.Json;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Tests;
using Sankofa.Web.Commands;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Reintegration;

/// <summary>The match service as a program meets it: strict, limited, and deaf to names.</summary>
public sealed class DoubleBenefitApiTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private const string Hex = "00112233445566778899aabbccddeeff";
    private const string Reference = "0123456789abcdef0123456789abcdef";

    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_that_nobody_has_opens_nothing()
    {
        var given = await GivenAsync();
        foreach (var key in (string?[])[null, "", "secret", MatchParty.NewKey(), given.LyonKey.ToUpperInvariant()])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await given.CallAsync(HttpMethod.Get, "pairs", key)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await given.CallAsync(
                HttpMethod.Put, "references/" + Reference, key, Body(Hex))).Status);
        }
    }

    public static TheoryData<string> NoTokens =>
    [
        "Mamadou Diallo", "", Hex.ToUpperInvariant(), Hex[..31], Hex + "0", "diallo mamadou 1991-04-17 homme",
        "g0112233445566778899aabbccddeeff", string.Concat(Enumerable.Repeat(Hex, 20)),
    ];

    [Theory, MemberData(nameof(NoTokens))]
    public async Task What_is_no_token_is_refused_and_not_kept(string text)
    {
        var given = await GivenAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await given.CallAsync(
            HttpMethod.Put, "references/" + Reference, given.LyonKey, Body(text))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await given.CallAsync(
            HttpMethod.Put, "references/" + Reference, given.LyonKey, Body(Hex, asked: text))).Status);
        Assert.Equal(0, await given.CountAsync("SELECT count(*) FROM match_token WHERE exchange = $1", given.Code));
    }

    [Fact]
    public async Task A_message_with_anything_besides_is_refused()
    {
        var given = await GivenAsync();
        string[] bodies =
        [
            Body(Hex).Replace("\"expiresOn\"", "\"name\":\"Diallo\",\"expiresOn\"", StringComparison.Ordinal),
            Body(Hex).Replace("\"token\"", "\"name\":\"Diallo\",\"token\"", StringComparison.Ordinal),
            Body(Hex).Replace("NamesAndBirthDate", "Diallo", StringComparison.Ordinal),
            Body(Hex).Replace("NamesAndBirthDate", "1", StringComparison.Ordinal),
            Body(Hex).Replace("2030-01-01", "2020-01-01", StringComparison.Ordinal),
            Body(Hex).Replace("2030-01-01", "2130-01-01", StringComparison.Ordinal),
            "{}", "[]", "\"Diallo\"", """{"kept":[],"asked":[],"expiresOn":"2030-01-01"}""",
            """{"kept":[null],"asked":[],"expiresOn":"2030-01-01"}""",
            """{"kept":null,"asked":[],"expiresOn":"2030-01-01"}""",
        ];
        foreach (var body in bodies)
        {
            var (status, _) = await given.CallAsync(
                HttpMethod.Put, "references/" + Reference, given.LyonKey, body);
            Assert.True(status == HttpStatusCode.BadRequest, $"{status} for {body}");
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await given.CallAsync(
            HttpMethod.Put, "references/Mamadou-Diallo", given.LyonKey, Body(Hex))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await given.CallAsync(
            HttpMethod.Put, $"pairs/{Guid.Empty}/verdict", given.LyonKey, """{"box":"Diallo"}""")).Status);
        Assert.Equal(0, await given.CountAsync("SELECT count(*) FROM match_token WHERE exchange = $1", given.Code));
    }

    [Fact]
    public async Task Neither_party_has_the_others_box_before_it_gave_its_own_and_none_gives_two()
    {
        var given = await GivenAsync();
        var other = Reference.Replace('0', 'f');
        await given.CallAsync(HttpMethod.Put, "references/" + Reference, given.LyonKey, Body(Hex));
        await given.CallAsync(HttpMethod.Put, "references/" + other, given.BrusselsKey, Body(Hex));
        var pair = await PairAsync(given, given.LyonKey);
        Assert.Equal(Reference, pair.GetProperty("reference").GetString());
        Assert.DoesNotContain(other, pair.ToString(), StringComparison.Ordinal);
        var (mine, theirs) = (Box(1), Box(2));
        var path = $"pairs/{pair.GetProperty("id").GetGuid()}/verdict";
        Assert.Equal(HttpStatusCode.NoContent,
            (await given.CallAsync(HttpMethod.Put, path, given.BrusselsKey, Said(theirs))).Status);
        Assert.Equal(JsonValueKind.Null, (await PairAsync(given, given.LyonKey)).GetProperty("otherBox").ValueKind);
        Assert.Equal(JsonValueKind.Null,
            (await PairAsync(given, given.BrusselsKey)).GetProperty("otherBox").ValueKind);
        Assert.Equal(HttpStatusCode.Conflict,
            (await given.CallAsync(HttpMethod.Put, path, given.BrusselsKey, Said(mine))).Status);
        Assert.Equal(HttpStatusCode.NoContent,
            (await given.CallAsync(HttpMethod.Put, path, given.LyonKey, Said(mine))).Status);
        Assert.Equal(theirs, (await PairAsync(given, given.LyonKey)).GetProperty("otherBox").GetString());
        Assert.Equal(mine, (await PairAsync(given, given.BrusselsKey)).GetProperty("otherBox").GetString());

        // The same registered twice is one pair; withdrawn twice it is gone once.
        await given.CallAsync(HttpMethod.Put, "references/" + Reference, given.LyonKey, Body(Hex));
        Assert.Equal(1, await given.CountAsync("SELECT count(*) FROM match_pair WHERE exchange = $1", given.Code));
        foreach (var _ in (int[])[1, 2])
            Assert.Equal(HttpStatusCode.NoContent, (await given.CallAsync(
                HttpMethod.Delete, "references/" + Reference, given.LyonKey)).Status);
        Assert.True((await PairAsync(given, given.BrusselsKey)).GetProperty("ended").GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound,
            (await given.CallAsync(HttpMethod.Put, path, given.LyonKey, Said(mine))).Status);
    }

    [Fact]
    public async Task A_party_of_another_exchange_sees_nothing_and_no_third_comes_in()
    {
        var (given, elsewhere) = (await GivenAsync(), await GivenAsync());
        await given.CallAsync(HttpMethod.Put, "references/" + Reference, given.LyonKey, Body(Hex));
        await given.CallAsync(
            HttpMethod.Put, "references/" + Reference.Replace('0', 'e'), given.BrusselsKey, Body(Hex));
        await elsewhere.CallAsync(
            HttpMethod.Put, "references/" + Reference.Replace('0', 'd'), elsewhere.LyonKey, Body(Hex));
        Assert.Equal("""{"pairs":[]}""",
            (await elsewhere.CallAsync(HttpMethod.Get, "pairs?since=0", elsewhere.LyonKey)).Body);
        // To withdraw what another registered does nothing to it.
        await elsewhere.CallAsync(HttpMethod.Delete, "references/" + Reference, elsewhere.LyonKey);
        await given.CallAsync(HttpMethod.Delete, "references/" + Reference, given.BrusselsKey);
        Assert.False((await PairAsync(given, given.LyonKey)).GetProperty("ended").GetBoolean());
        await using var db = house.System.Open();
        var (third, _) = await MatchParties.AddAsync(db, given.Code, "third", 10, 10, house.Clock, Cancel);
        Assert.Null(third);
    }

    [Fact]
    public async Task Whoever_asks_more_than_was_agreed_waits_and_may_still_withdraw()
    {
        await using var db = house.System.Open();
        var given = await GivenAsync();
        var (key, _) = await MatchParties.AddAsync(db, "limited", "one", 5, 2, house.Clock, Cancel);
        Assert.Equal(HttpStatusCode.NoContent,
            (await given.CallAsync(HttpMethod.Put, "references/" + Reference, key, Body(Hex))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await given.CallAsync(
            HttpMethod.Put, "references/" + Reference.Replace('0', '9'), key, Body(Hex))).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await given.CallAsync(
            HttpMethod.Put, "references/" + Reference.Replace('0', '8'), key, Body(Hex))).Status);
        foreach (var _ in (int[])[1, 2, 3]) await given.CallAsync(HttpMethod.Get, "pairs?since=0", key);
        Assert.Equal(HttpStatusCode.TooManyRequests,
            (await given.CallAsync(HttpMethod.Get, "pairs?since=0", key)).Status);
        Assert.Equal(HttpStatusCode.NoContent,
            (await given.CallAsync(HttpMethod.Delete, "references/" + Reference, key)).Status);
        Assert.Equal(2, await given.CountAsync("""
            SELECT sum(d.registered)::bigint - 1 FROM match_day d JOIN match_party p ON p.id = d.party_id
            WHERE p.exchange = $1
            """, "limited"));
    }

    [Fact]
    public async Task The_database_shows_the_rows_of_comparing_to_nobody_else()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire);
        var claire = await house.SignInAsync("claire");
        var file = await given.FileAsync("claire", "Lawson", "Ekoué", PartialDate.Of(1993, 3, 3));
        await given.ReferAsync(claire, given.OfLyon, file);
        await given.SentAsync();
        await using var app = NpgsqlDataSource.Create(house.Connections.App);
        string[] agencies = ["exchange", "compared_person", "match_dispatch"];
        string[] service = ["match_party", "match_day", "match_token", "match_pair"];
        foreach (var login in (string[])["claire", "noor", "awa", "komi", "odile"])
        {
            foreach (var table in (string[])[.. agencies, .. service])
            {
                var seen = await SeenAsync(app, (await house.MeAsync(login)).OrganisationId, table, given.OfLyon);
                Assert.True(seen == (login == "claire" && agencies.Contains(table)), $"{login} {table}: {seen}");
            }
        }
    }

    private static async Task<bool> SeenAsync(NpgsqlDataSource app, Guid organisation, string table, Guid exchange)
    {
        await using var connection = await app.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var who = new NpgsqlCommand(
            "SELECT set_config('app.organisation_id', $1, true)", connection, transaction);
        who.Parameters.Add(new NpgsqlParameter { Value = organisation.ToString() });
        await who.ExecuteNonQueryAsync(Cancel);
        var column = table switch { "exchange" => "id", _ when table.StartsWith("match_", StringComparison.Ordinal)
            && table != "match_dispatch" => null, _ => "exchange_id" };
        var which = column is null ? "$1 IS NOT NULL" : $"{column} = $1";
        await using var rows = new NpgsqlCommand(
            $"SELECT EXISTS (SELECT 1 FROM {table} WHERE {which})", connection, transaction);
        rows.Parameters.Add(new NpgsqlParameter { Value = exchange });
        return (bool)(await rows.ExecuteScalarAsync(Cancel))!;
    }

    private async Task<DoubleBenefitGiven> GivenAsync()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        return await DoubleBenefitGiven.MakeAsync(house, wire);
    }

    private static async Task<JsonElement> PairAsync(DoubleBenefitGiven given, string key)
    {
        var (status, body) = await given.CallAsync(HttpMethod.Get, "pairs?since=0", key);
        Assert.Equal(HttpStatusCode.OK, status);
        using var parsed = JsonDocument.Parse(body);
        return parsed.RootElement.GetProperty("pairs").EnumerateArray().Single().Clone();
    }

    private static string Box(byte fill) =>
        Convert.ToHexStringLower([.. Enumerable.Repeat(fill, SharedKey.BoxBytes)]);

    private static string Said(string box) => $$"""{"box":"{{box}}"}""";

    private static string Body(string token, string? asked = null)
    {
        var more = asked is null ? "" : $$"""{"view":"NamesYearAndSex","token":"{{asked}}"}""";
        return $$"""
            {"kept":[{"view":"NamesAndBirthDate","token":"{{token}}"}],"asked":[{{more}}],"expiresOn":"2030-01-01"}
            """;
    }
}
