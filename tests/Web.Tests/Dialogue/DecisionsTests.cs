using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.House.Jobs;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>A text from its draft to its adoption, as those who work in the Dialogue meet it.</summary>
public sealed class DecisionsTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse _house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_program_looks_at_silences_while_it_serves() => Assert.Single(_house.Jobs.OfType<ClosingSilences>());

    [Fact]
    public async Task A_text_is_proposed_opened_read_commented_approved_by_silence_and_adopted()
    {
        var (ruth, essi) = (await _house.SignInAsync("ruth"), await _house.SignInAsync("essi"));
        var body = await BodyAsync(ruth);
        var made = await ruth.PostAsync("/dialogue/desk/decisions/new", new()
        {
            ["Input.BodyId"] = body.ToString(), ["Input.TitleFr"] = "Langues de travail",
                ["Input.TextFr"] = "En français.",
            ["Input.TextEn"] = "In English.", ["Input.TextAr"] = "بالعربية",
        });
        DecisionsGiven.Moved(made);
        var id = Guid.Parse(made.Location!.Split('/')[^1]);
        // A draft is its author's alone.
        Assert.Equal(HttpStatusCode.NotFound, (await essi.GetAsync(DecisionsGiven.Url(id))).Status);
        var end = _house.Clock.GetUtcNow().AddHours(2);
        var opening = DecisionsGiven.Until(end, ("Input.Reminders", "1"), ("Input.Countries", "TG"));
        DecisionsGiven.Moved(await ruth.PostAsync(DecisionsGiven.Url(id, "/opening"), opening));
        var read = await essi.GetAsync(DecisionsGiven.Url(id));
        Assert.Contains("silence en cours", read.Body, StringComparison.Ordinal);
        Assert.Contains("بالعربية", read.Body, StringComparison.Ordinal);
        Assert.Contains("Lomé", read.Body, StringComparison.Ordinal);
        var delivery = Assert.Single((await _house.ReadAsync(id)).Silence!.Deliveries);
        Assert.Equal(("TG", "Essi Agbodjan"), (delivery.Country, delivery.SeenBy));
        DecisionsGiven.Moved(await essi.PostAsync(DecisionsGiven.Url(id, "?handler=Receipt"), [],
            DecisionsGiven.Url(id)));
        DecisionsGiven.Moved(await essi.PostAsync(
            DecisionsGiven.Url(id, "/comment"), new() { ["Input.Text"] = "Et le budget ?" }));
        DecisionsGiven.Moved(await essi.PostAsync(
            DecisionsGiven.Url(id, "/statement"), new() { ["Input.Text"] = "Nous comprenons ainsi." }));
        DecisionsGiven.Moved(await ruth.PostAsync(DecisionsGiven.Url(id, "/sorting"), new()
        {
            ["Input.CommentId"] = (await _house.ReadAsync(id)).Comments[0].Id.ToString(),
            ["Input.Mandate"] = "BeyondMandate", ["Input.PassedOnTo"] = "Comité du budget",
        }));
        var meeting = (await _house.ReadAsync(id)).BodyId;
        var adoption = new Dictionary<string,
            string> { ["Input.MeetingId"] = (await MeetingAsync(meeting)).ToString() };
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await ruth.PostAsync(DecisionsGiven.Url(id, "/adoption"), adoption)).Status);

        _house.Clock.Pass(TimeSpan.FromHours(2));
        // Nobody has written it yet, and every page says it.
        Assert.Contains("approuvée ad referendum", (await essi.GetAsync(DecisionsGiven.Url(id))).Body,
            StringComparison.Ordinal);
        var late = await essi.ObjectAsync(id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("il est trop tard", late.Body, StringComparison.Ordinal);
        Assert.Empty(await PublicAsync(id));
        DecisionsGiven.Moved(await ruth.PostAsync(DecisionsGiven.Url(id, "/adoption"), adoption));
        var adopted = await _house.ReadAsync(id);
        Assert.Matches("^DR-[0-9]{4}-[0-9]{3}$", adopted.Number);
        Assert.Equal(end, adopted.Silence!.Approval!.ApprovedAt);
        Assert.Equal(3, (await PublicAsync(id)).Count);
        var record = await essi.GetAsync(DecisionsGiven.Url(id, "/record"));
        Assert.Contains("sont intacts", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_objection_breaks_at_once_and_nobody_objects_after_it_twice_or_for_another()
    {
        var id = await _house.OpenedAsync(TimeSpan.FromHours(1));
        foreach (var (login, status) in new[]
        {
            ("kodjo", HttpStatusCode.Forbidden), ("abla", HttpStatusCode.Forbidden),
            ("ngono", HttpStatusCode.Forbidden), ("ruth", HttpStatusCode.Forbidden),
            ("claire", HttpStatusCode.Forbidden),
        })
            Assert.Equal(status, (await (await _house.SignInAsync(login)).ObjectAsync(id)).Status);
        var (lucia, essi) = (await _house.SignInAsync("lucia"), await _house.SignInAsync("essi"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lucia.ObjectAsync(id, " ")).Status);
        DecisionsGiven.Moved(await lucia.ObjectAsync(id, "Pas sans l'article 3."));
        var seen = await essi.GetAsync(DecisionsGiven.Url(id));
        Assert.Contains("silence rompu", seen.Body, StringComparison.Ordinal);
        Assert.Contains("Pas sans l'article 3.", WebUtility.HtmlDecode(seen.Body), StringComparison.Ordinal);
        Assert.Contains("déjà fait objection", (await lucia.ObjectAsync(id)).Body, StringComparison.Ordinal);
        Assert.Contains("déjà rompu", (await essi.ObjectAsync(id)).Body, StringComparison.Ordinal);
        var later = DecisionsGiven.Until(_house.Clock.GetUtcNow().AddDays(3), ("Input.Reason", "Encore"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await (await _house.SignInAsync("ruth")).PostAsync(DecisionsGiven.Url(id, "/extension"), later)).Status);
    }

    [Fact]
    public async Task An_extension_moves_the_end_forward_alone_and_a_withdrawal_ends_the_silence()
    {
        var id = await _house.OpenedAsync(TimeSpan.FromHours(1));
        var ruth = await _house.SignInAsync("ruth");
        var end = (await _house.ReadAsync(id)).Silence!.EndsAt;
        var back = DecisionsGiven.Until(end.AddMinutes(-5), ("Input.Reason", "Plus court"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await ruth.PostAsync(DecisionsGiven.Url(id, "/extension"), back)).Status);
        DecisionsGiven.Moved(await ruth.PostAsync(
            DecisionsGiven.Url(id, "/extension"), DecisionsGiven.Until(end.AddHours(3), ("Input.Reason", "Fête"))));
        Assert.Equal(end.AddHours(3), (await _house.ReadAsync(id)).Silence!.EndsAt);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _house.SignInAsync("essi")).PostAsync(
            DecisionsGiven.Url(id, "/withdrawal"), new() { ["Input.Reason"] = "Non" })).Status);
        DecisionsGiven.Moved(await ruth.PostAsync(
            DecisionsGiven.Url(id, "/withdrawal"), new() { ["Input.Reason"] = "Autre texte" }));
        Assert.Equal(DecisionState.Withdrawn, (await _house.ReadAsync(id)).StateAt(end.AddYears(1)));
    }

    [Fact]
    public async Task A_body_has_its_composition_on_a_day_its_meetings_and_its_presidency()
    {
        var ruth = await _house.SignInAsync("ruth");
        var body = await BodyAsync(ruth);
        var home = $"/dialogue/desk/bodies/{body}";
        DecisionsGiven.Moved(await ruth.PostAsync(home + "/hand-over", new()
        {
            ["Input.To"] = "MA", ["Input.On"] = "2024-01-15", ["Input.OpenPoints"] = "Calendrier",
        }));
        DecisionsGiven.Moved(await ruth.PostAsync(home + "/departure", new()
        {
            ["Input.MemberId"] = await MemberAsync(body), ["Input.Until.Year"] = "2025", ["Input.Until.Month"] = "6",
        }));
        var essi = await _house.SignInAsync("essi");
        Assert.Contains("Aucun membre", (await essi.GetAsync(home)).Body, StringComparison.Ordinal);
        var before = (await essi.GetAsync(home + "?on=2025-01-01")).Body;
        Assert.Contains("composition d'essai", WebUtility.HtmlDecode(before), StringComparison.Ordinal);
        Assert.Contains("Maroc", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await essi.GetAsync(home + "/members/new")).Status);
        Assert.Contains("Ordre du jour", (await essi.GetAsync($"{home}/meetings/{await MeetingAsync(body)}")).Body,
            StringComparison.Ordinal);
    }

    private static async Task<Guid> BodyAsync(Visitor ruth)
    {
        var made = await ruth.PostAsync(
            "/dialogue/desk/bodies/new", new() { ["Input.Kind"] = "SteeringCommittee", ["Input.NameFr"] = "Comité" });
        DecisionsGiven.Moved(made);
        DecisionsGiven.Moved(await ruth.PostAsync(made.Location + "/members/new", new()
        {
            ["Input.Partner"] = "TG", ["Input.From.Year"] = "2020", ["Input.Until.Unknown"] = "true",
            ["Input.Source"] = "composition d'essai",
        }));
        DecisionsGiven.Moved(await ruth.PostAsync(made.Location + "/meetings/new", new()
        {
            ["Input.On"] = "2026-01-15", ["Input.Place"] = "Lomé", ["Input.First"] = "TG",
                ["Input.Agenda"] = "Un\nDeux",
        }));
        return Guid.Parse(made.Location!.Split('/')[^1]);
    }

    private async Task<Guid> MeetingAsync(Guid body)
    {
        await using var db = _house.System.Open();
        return await db.Set<BodyMeeting>().Where(m => m.BodyId == body).Select(m => m.Id).SingleAsync(Cancel);
    }

    private async Task<string> MemberAsync(Guid body)
    {
        await using var db = _house.System.Open();
        return (await db.Set<BodyMember>().Where(m =>
            m.BodyId == body).Select(m => m.Id).SingleAsync(Cancel)).ToString();
    }

    // What the public site reads, as nobody: the decision with its texts, or nothing.
    private async Task<List<string>> PublicAsync(Guid id)
    {
        await using var db = new SankofaDb(Schema.Options(_house.Connections.App));
        Assert.False(await db.Set<DecisionComment>().AnyAsync(Cancel));
        Assert.False(await db.Set<SilenceProcedure>().AnyAsync(Cancel));
        return await db.Set<DecisionText>().Where(t => t.DecisionId == id).Select(t => t.Language).ToListAsync(Cancel);
    }
}
