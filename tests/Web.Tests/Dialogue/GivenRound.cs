using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>A round that a test works in, opened by the secretariat, and the answers that it is given.</summary>
internal sealed record GivenRound(TestHouse House, Guid Id, string Code)
{
    public string Url => $"/dialogue/desk/rounds/{Id}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<GivenRound> OpenAsync(
        TestHouse house, GivenRound? previous = null, int opensIn = -1, int closesIn = 20, int openedDaysAgo = 0)
    {
        await using var db = house.System.Open();
        var ruth = await EnvoyAsync(house, "ruth", db, -openedDaysAgo);
        var instrument = await db.Set<RoundInstrument>().FirstAsync(i => i.IsExample, Cancel);
        var before = previous is null ? null : await db.Set<DataRound>().FirstAsync(r => r.Id == previous.Id, Cancel);
        var code = Guid.CreateVersion7().ToString("N")[^9..];
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        var round = DataRound.Open(
            code, Wording.Of($"Tour {code}", $"Round {code}"), instrument, before, today.AddDays(opensIn),
            today.AddDays(closesIn), ruth);
        db.Add(round);
        await db.SaveChangesAsync(Cancel);
        return new GivenRound(house, round.Id, code);
    }

    public static async Task<Envoy> EnvoyAsync(TestHouse house, string login, SankofaDb db, int days = 0)
    {
        var me = await house.MeAsync(login);
        return await Envoy.OfAsync(db, me with { Now = me.Now.AddDays(days) }, Cancel);
    }

    /// <summary>Begins an answer by the page, and returns its address.</summary>
    public async Task<string> BeginAsync(string login, string kind = "Project", Guid? previous = null)
    {
        var form = new Dictionary<string, string> { ["Input.Kind"] = kind };
        if (previous is { } id) form["Input.PreviousId"] = id.ToString();
        var answer = await (await House.AsAsync(login)).PostAsync(Url + "/new", form);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
        return answer.Location!;
    }

    public async Task<Answer> SaveAsync(string login, string url, Dictionary<string, string> values,
        int? version = null)
    {
        var form = values.ToDictionary(v => "Input.V." + v.Key, v => v.Value);
        form["Input.Version"] = (version ?? (await AnswerAsync(url)).Version).ToString(
            System.Globalization.CultureInfo.InvariantCulture);
        return await (await House.AsAsync(login)).PostAsync(url, form);
    }

    public async Task<RoundAnswer> AnswerAsync(string url)
    {
        await using var db = House.System.Open();
        var id = Guid.Parse(url.Split('/')[^1]);
        return await db.Set<RoundAnswer>().AsNoTracking().Include(a => a.Queries).Include(a => a.Initiative)
            .SingleAsync(a => a.Id == id, Cancel);
    }

    public async Task<Answer> DoAsync(string login, string url, params (string Field, string Value)[] fields) =>
        await (await House.AsAsync(login)).PostAsync(url, fields.ToDictionary(f => f.Field, f => f.Value));

    public static Dictionary<string, string> Complete(string title) => new()
    {
        ["title"] = title, ["summary"] = "Un essai", ["priority"] = "5", ["status"] = "under-way",
            ["budget"] = "1200,50",
        ["budget.Currency"] = "EUR", ["people-reached"] = "40", ["starts"] = "2026-03", ["countries"] = "Togo, Bénin",
    };

    public static void Refused(Answer answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
    }

    public static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
}
