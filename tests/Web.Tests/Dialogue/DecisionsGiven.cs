using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>Bodies and texts for the tests of decisions, made as the secretariat makes them.</summary>
internal static class DecisionsGiven
{
    public static readonly string[] Asked = ["TG", "ES", "PT"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Envoy> EnvoyAsync(this TestHouse house, string login)
    {
        await using var db = house.System.Open();
        return await Envoy.OfAsync(db, await house.MeAsync(login), Cancel);
    }

    public static async Task<Guid> DraftAsync(this TestHouse house, string title = "Règles de travail")
    {
        var ruth = await house.EnvoyAsync("ruth");
        await using var db = house.System.Open();
        var body = DialogueBody.SetUp(BodyKind.SteeringCommittee, Wording.Of("Comité de pilotage"), "", ruth);
        var decision = Decision.Propose(body, Wording.Of(title), Wording.Of("Le texte.", "The text."), null, ruth);
        db.AddRange(body, decision);
        await db.SaveChangesAsync(Cancel);
        return decision.Id;
    }

    public static async Task<Guid> OpenedAsync(this TestHouse house, TimeSpan length)
    {
        var id = await house.DraftAsync();
        await house.ActAsync("ruth", id, (d, ruth) => d.OpenSilence(ruth.Me.Now + length, Asked, [1], ruth));
        return id;
    }

    /// <summary>An act as a handler does it: in a transaction of its own, held, saved.</summary>
    public static async Task ActAsync(this TestHouse house, string login, Guid id, Action<Decision, Envoy> act)
    {
        var by = await house.EnvoyAsync(login);
        await using var db = house.System.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        var (decision, held) = await Silences.HoldAsync(db, id, house.SilenceClock(), by, Cancel);
        act(decision, held);
        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
    }

    public static SilenceClock SilenceClock(this TestHouse house) => new(house.Clock, askDatabase: false);

    public static async Task<Decision> ReadAsync(this TestHouse house, Guid id)
    {
        await using var db = house.System.Open();
        return await db.Set<Decision>().AsNoTracking().Whole().SingleAsync(d => d.Id == id, Cancel);
    }

    public static string Url(Guid id, string noun = "") => $"/dialogue/desk/decisions/{id}{noun}";

    public static Task<Answer> ObjectAsync(this Visitor visitor, Guid id, string text = "Nous faisons objection.") =>
        visitor.PostAsync(Url(id, "/objection"), new() { ["Input.Kind"] = "Objection", ["Input.Text"] = text });

    public static Dictionary<string, string> Until(DateTimeOffset end, params (string Name, string Value)[] others)
    {
        var form = new Dictionary<string, string>
        {
            ["Input.EndsOn"] = end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Input.EndsHour"] = end.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in others) form[name] = value;
        return form;
    }

    public static void Moved(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
}
