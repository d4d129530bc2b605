using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Tests;
using Sankofa.Web.Commands;
using Sankofa.Web.Features.Reintegration.DoubleBenefit;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Reintegration;

/// <summary>
/// Two agencies with an exchange, and the steps that the tests take in it: of one house, or each of its own. The
/// service is the first house's.
/// </summary>
internal sealed class DoubleBenefitGiven(
    TestHouse house, DoubleBenefitWatchedService wire, TestHouse? inBrussels = null)
{
    private readonly TestHouse brussels = inBrussels ?? house;

    public const string Lyon = "ofii-lyon";
    public const string Brussels = "fedasil-bruxelles";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Code { get; } = "x-" + Ids.New(house.Clock).ToString("N")[^12..];

    public byte[] Shared { get; } = SharedKey.New();

    public string LyonKey { get; private set; } = "";

    public string BrusselsKey { get; private set; } = "";

    public Guid OfLyon { get; private set; }

    public Guid OfBrussels { get; private set; }

    public MatchPost Post => house.Service<MatchPost>();

    public static async Task<DoubleBenefitGiven> MakeAsync(
        TestHouse house, DoubleBenefitWatchedService wire, ExchangeGround ground = ExchangeGround.Consent,
        ReturnBasis returns = ReturnBasis.Voluntary, TestHouse? inBrussels = null)
    {
        var given = new DoubleBenefitGiven(house, wire, inBrussels);
        await using var db = house.System.Open();
        given.LyonKey = await given.PartyAsync(db, Lyon);
        given.BrusselsKey = await given.PartyAsync(db, Brussels);
        given.OfLyon = await given.ExchangeAsync("claire", (Lyon, Brussels), given.LyonKey, ground, returns);
        given.OfBrussels = await given.ExchangeAsync("noor", (Brussels, Lyon), given.BrusselsKey, ground, returns);
        return given;
    }

    public async Task<(Guid File, Guid Person)> FileAsync(
        string login, string family, string names, PartialDate birth, ReturnBasis basis = ReturnBasis.Voluntary)
    {
        var at = HouseOf(login);
        await using var db = at.System.Open();
        var me = await at.MeAsync(login);
        var file = new CaseFile(await db.NextReferenceAsync(me.Now), basis, Entry.HostAgency, me.Country, "TG", me);
        var person = new Person(me.Now);
        person.Name(family, names);
        person.Describe(Sex.Male, birth, "Kpalimé", ["ee"]);
        person.Claim("TG", NationalityStanding.Claimed);
        file.Join(person, Relationship.Head, me);
        file.GiveLead(me, Side.Host);
        db.AddRange(person, file);
        await db.SaveChangesAsync(Cancel);
        return (file.Id, person.Id);
    }

    /// <summary>As the counsellor does it: the consent and the comparison on one form.</summary>
    public async Task<Answer> ReferAsync(Visitor visitor, Guid exchange, (Guid File, Guid Person) who)
    {
        var form = new Dictionary<string, string>
        {
            ["Input.ExchangeId"] = exchange.ToString(), ["Input.PersonId"] = who.Person.ToString(),
            ["Input.Language"] = "ee", ["Input.Means"] = "Signature", ["Input.Evidence"] = "formulaire 7",
        };
        return await visitor.PostAsync(
            $"/cases/{who.File}/double-benefit/new", form.Day("GivenOn", new DateOnly(2026, 11, 20)));
    }

    /// <summary>The program's own rounds run too: one of the two does it.</summary>
    public async Task UntilAsync(Func<SankofaDb, Task<bool>> done, TestHouse? at = null)
    {
        await using var db = (at ?? house).System.Open();
        while (!await done(db))
        {
            Cancel.ThrowIfCancellationRequested();
            await Post.RunAsync(Cancel);
            if (brussels != house) await brussels.Service<MatchPost>().RunAsync(Cancel);
        }
    }

    public Task SentAsync() => UntilAsync(async db =>
        !await db.Set<MatchDispatch>().AnyAsync(d =>
            d.DoneAt == null && (d.ExchangeId == OfLyon || d.ExchangeId == OfBrussels), Cancel));

    public Task SeenAsync(Guid file, params BenefitState[] states) => SeenAsync(house, file, states);

    public Task SeenAsync(TestHouse at, Guid file, params BenefitState[] states) => UntilAsync(async db =>
        (await db.Set<PossibleDoubleBenefit>().AsNoTracking().Where(p => p.FileId == file).ToListAsync(Cancel))
            .Any(p => states.Contains(p.State)), at);

    public async Task<PossibleDoubleBenefit> PossibleAsync(Guid file, TestHouse? at = null)
    {
        await using var db = (at ?? house).System.Open();
        return await db.Set<PossibleDoubleBenefit>().AsNoTracking().SingleAsync(p => p.FileId == file, Cancel);
    }

    public async Task<ComparedPerson> ComparedAsync(Guid file)
    {
        await using var db = house.System.Open();
        return await db.Set<ComparedPerson>().AsNoTracking().SingleAsync(p => p.FileId == file, Cancel);
    }

    public static Dictionary<string, string> Verdict(BenefitVerdict verdict, bool withHelp = false) => new()
    {
        ["Input.Verdict"] = verdict.ToString(), ["Input.Kind"] = withHelp ? "DepartureCash" : "",
        ["Input.Month"] = withHelp ? "3" : "", ["Input.Year"] = withHelp ? "2025" : "",
        ["Input.Country"] = withHelp ? "BE" : "",
    };

    /// <summary>Speaks to the service as any program could.</summary>
    public async Task<(HttpStatusCode Status, string Body)> CallAsync(
        HttpMethod method, string path, string? key, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(house.Address, "/api/matching/" + path));
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request, Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Every row of the service's own tables, as text.</summary>
    public async Task<string> TablesAsync()
    {
        var all = new StringBuilder();
        foreach (var table in (string[])["match_party", "match_day", "match_token", "match_pair"])
        {
            await using var command = house.System.Source.CreateCommand(string.Create(
                CultureInfo.InvariantCulture, $"SELECT to_jsonb(t)::text FROM {table} t"));
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel)) all.AppendLine(reader.GetString(0));
        }

        return all.ToString();
    }

    public async Task<long> CountAsync(string sql, string value)
    {
        await using var command = house.System.Source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private async Task<string> PartyAsync(SankofaDb db, string party)
    {
        var (key, why) = await MatchParties.AddAsync(db, Code, party, 10_000, 1000, house.Clock, Cancel);
        Assert.True(key is not null, why);
        return key;
    }

    private TestHouse HouseOf(string login) => login == "noor" ? brussels : house;

    private async Task<Guid> ExchangeAsync(
        string login, (string Own, string Partner) parties, string key, ExchangeGround ground,
        ReturnBasis returns)
    {
        var at = HouseOf(login);
        await using var db = at.System.Open();
        var me = await at.MeAsync(login) with { Role = Role.Administrator };
        var partner = parties.Own == Lyon ? "Fedasil, Bruxelles" : "OFII, Lyon";
        var keys = at.Service<ExchangeKeys>();
        var exchange = new Exchange(
            new ExchangeTerms(Code, "Lyon – Bruxelles", returns, ground, "Convention, art. 3", partner,
                "bureau des retours, +32 2 000 00 00", wire.Address, parties.Own, parties.Partner, me.Today, null),
            keys.SealShared(Shared), keys.SealParty(key), me);
        db.Add(exchange);
        await db.SaveChangesAsync(Cancel);
        return exchange.Id;
    }
}
