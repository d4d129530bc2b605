using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>
/// A round of the data base: who writes, who sends, who verifies, what becomes public, and who is refused.
/// </summary>
public sealed class RoundTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secretariat_opens_a_round_and_nobody_else_does()
    {
        await using var db = house.System.Open();
        var instrument = await db.Set<RoundInstrument>().FirstAsync(i => i.IsExample, Cancel);
        var code = Guid.CreateVersion7().ToString("N")[^9..];
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        var form = new Dictionary<string, string>
        {
            ["Input.Code"] = code, ["Input.NameFr"] = "Tour d'essai", ["Input.InstrumentId"] = instrument.Id.ToString(),
            ["Input.OpensOn"] = $"{today:yyyy-MM-dd}", ["Input.ClosesOn"] = $"{today.AddDays(-1):yyyy-MM-dd}",
        };
        var ruth = await house.AsAsync("ruth");
        GivenRound.Refused(await ruth.PostAsync("/dialogue/desk/rounds/new", new(form)), "La fin est avant le début");
        form["Input.ClosesOn"] = $"{today.AddDays(9):yyyy-MM-dd}";
        GivenRound.Done(await ruth.PostAsync("/dialogue/desk/rounds/new", new(form)));
        GivenRound.Refused(await ruth.PostAsync("/dialogue/desk/rounds/new", new(form)), "Un tour porte déjà ce sigle");
        foreach (var other in new[] { "essi", "kodjo", "abla" })
        {
            Assert.Equal(HttpStatusCode.Forbidden,
                (await (await house.AsAsync(other)).GetAsync("/dialogue/desk/rounds/new")).Status);
        }

        Assert.Contains(code, (await (await house.AsAsync("lucia")).GetAsync("/dialogue/desk/rounds")).Body,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("abla")).GetAsync("/dialogue/desk/rounds")).Status);
    }

    [Fact]
    public async Task A_contributor_writes_once_named_and_the_focal_point_alone_submits()
    {
        var round = await GivenRound.OpenAsync(house);
        GivenRound.Refused(
            await round.DoAsync("kodjo", round.Url + "/new", ("Input.Kind", "Project")),
                "n'est pas nommé pour ce tour");
        await NameAsync(round);
        var url = await round.BeginAsync("kodjo");
        GivenRound.Done(await round.SaveAsync("kodjo", url, new() { ["title"] = "Essai partiel" }));
        var page = WebUtility.HtmlDecode((await (await house.AsAsync("kodjo")).GetAsync(url)).Body);
        Assert.Contains("value=\"Essai partiel\"", page, StringComparison.Ordinal);
        GivenRound.Refused(await round.DoAsync("kodjo", url + "/readiness"), "réponses obligatoires manquent");
        GivenRound.Done(await round.SaveAsync("kodjo", url, GivenRound.Complete("Essai entier")));
        GivenRound.Done(await round.DoAsync("kodjo", url + "/readiness"));
        Assert.Equal(HttpStatusCode.Forbidden, (await round.DoAsync("kodjo", url + "/submission")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await round.DoAsync("ruth", url + "/submission")).Status);
        GivenRound.Done(await round.DoAsync("essi", url + "/submission"));
        GivenRound.Refused(await round.SaveAsync("kodjo", url, GivenRound.Complete("Trop tard")),
            "elle ne s'écrit plus");
        var answer = await round.AnswerAsync(url);
        Assert.Equal((RoundAnswerState.Submitted, "1200.5 EUR", "BJ;TG", "2026-03"), (answer.State,
            answer.Values["budget"], answer.Values["countries"], answer.Values["starts"]));
    }

    [Fact]
    public async Task A_draft_of_Togo_is_invisible_to_Spain_and_to_guests()
    {
        var round = await GivenRound.OpenAsync(house);
        var url = await round.BeginAsync("essi");
        var title = $"Secret {round.Code}";
        GivenRound.Done(await round.SaveAsync("essi", url, GivenRound.Complete(title)));
        foreach (var page in new[] { url, url + "/submission", url + "/readiness" })
        {
            var answer = await (await house.AsAsync("lucia")).GetAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        Assert.Equal(HttpStatusCode.NotFound,
            (await round.SaveAsync("lucia", url, GivenRound.Complete("Autre"), 1)).Status);
        Assert.DoesNotContain(title, (await (await house.AsAsync("lucia")).GetAsync(round.Url)).Body,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("abla")).GetAsync(url)).Status);
        // The database says so too, to whoever asks it past the pages.
        Assert.Equal(0, await SeenAsync("lucia", round));
        Assert.Equal(0, await SeenAsync("abla", round));
        Assert.Equal(1, await SeenAsync("kodjo", round));
        Assert.Equal(1, await SeenAsync("ruth", round));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_field_by_field_and_stays_typed()
    {
        var round = await GivenRound.OpenAsync(house);
        var url = await round.BeginAsync("essi");
        var values = GivenRound.Complete("Montants douteux");
        (values["budget"], values["starts"], values["countries"]) = ("1,850", "31/13/2026", "Atlantide");
        var answer = await round.SaveAsync("essi", url, values);
        GivenRound.Refused(answer, "Écrivez un montant et une devise");
        var page = WebUtility.HtmlDecode(answer.Body);
        Assert.Contains("Écrivez une date", page, StringComparison.Ordinal);
        Assert.Contains("Ce pays n'est pas reconnu", page, StringComparison.Ordinal);
        foreach (var typed in new[] { "1,850", "31/13/2026", "Atlantide", "Montants douteux" })
            Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal);
        Assert.Empty((await round.AnswerAsync(url)).Values);
    }

    [Fact]
    public async Task Two_who_write_at_once_are_shown_both_versions()
    {
        var round = await GivenRound.OpenAsync(house);
        var url = await round.BeginAsync("essi");
        await NameAsync(round);
        var opened = (await round.AnswerAsync(url)).Version;
        GivenRound.Done(await round.SaveAsync("kodjo", url, new() { ["title"] = "De Kodjo" }, opened));
        var late = await round.SaveAsync("essi", url, new() { ["title"] = "D'Essi" }, opened);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var page = WebUtility.HtmlDecode(late.Body);
        Assert.Contains("value=\"D'Essi\"", page, StringComparison.Ordinal);
        Assert.Contains("Quelqu'un a écrit entre-temps : De Kodjo", page, StringComparison.Ordinal);
        Assert.Equal("De Kodjo", (await round.AnswerAsync(url)).Title);
    }

    [Fact]
    public async Task A_question_goes_back_and_what_is_accepted_becomes_public_with_the_round()
    {
        var round = await GivenRound.OpenAsync(house);
        var url = await round.BeginAsync("essi");
        var draft = await round.BeginAsync("essi", "Policy");
        GivenRound.Done(await round.SaveAsync("essi", url, GivenRound.Complete($"Publiée {round.Code}")));
        GivenRound.Refused(await round.DoAsync("ruth", url + "/acceptance"), "n'est pas soumise");
        GivenRound.Done(await round.DoAsync("essi", url + "/submission"));
        Assert.Equal(HttpStatusCode.Forbidden, (await round.DoAsync("essi", url + "/acceptance")).Status);
        GivenRound.Done(await round.DoAsync("ruth", url + "/questions/new",
            ("Input.Meaning", "budget"), ("Input.Text", "Quelle année ?")));
        var query = Assert.Single((await round.AnswerAsync(url)).Queries);
        var queries = $"{url}/questions/{query.Id}";
        GivenRound.Refused(await round.DoAsync("ruth", queries + "/resolution"), "attend une réponse");
        GivenRound.Refused(await round.DoAsync("essi", url + "/submission"), "attend une réponse");
        Assert.Equal(HttpStatusCode.NotFound,
            (await round.DoAsync("lucia", queries + "/reply", ("Input.Text", "Non"))).Status);
        GivenRound.Done(await round.DoAsync("essi", queries + "/reply", ("Input.Text", "2026, sans la commune")));
        GivenRound.Done(await round.DoAsync("essi", url + "/submission"));
        GivenRound.Refused(await round.DoAsync("ruth", url + "/acceptance"), "n'est pas réglée");
        GivenRound.Done(await round.DoAsync("ruth", queries + "/resolution"));
        GivenRound.Done(await round.DoAsync("ruth", url + "/acceptance"));
        GivenRound.Refused(await round.DoAsync("ruth", round.Url + "/publication"),
            "un pays au moins peut encore écrire");
        Assert.Equal(0, await SeenAsync("lucia", round));
        GivenRound.Done(await round.DoAsync("ruth", round.Url + "/closure"));
        GivenRound.Done(await round.DoAsync("ruth", round.Url + "/publication"));
        var published = await round.AnswerAsync(url);
        Assert.Equal((RoundAnswerState.Published, $"BD-{round.Code}-0001"),
            (published.State, published.Initiative!.Reference));
        Assert.NotNull(published.Initiative.PublishedAt);
        Assert.Equal(RoundAnswerState.Draft, (await round.AnswerAsync(draft)).State);
        Assert.Equal(1, await SeenAsync("lucia", round));
        Assert.DoesNotContain("Quelle année", (await (await house.AsAsync("lucia")).GetAsync(url)).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_close_nobody_writes_unless_given_time()
    {
        var round = await GivenRound.OpenAsync(house, null, -9, -1, openedDaysAgo: 9);
        GivenRound.Refused(
            await round.DoAsync("essi", round.Url + "/new", ("Input.Kind", "Project")), "La collecte est close");
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        GivenRound.Refused(await round.DoAsync("ruth", round.Url + "/extension", ("Input.Country", "TG"),
            ("Input.Until", $"{today.AddDays(-3):yyyy-MM-dd}"), ("Input.Reason", "Retard")), "n'est pas après");
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("essi")).GetAsync(round.Url + "/extension")).Status);
        GivenRound.Done(await round.DoAsync("ruth", round.Url + "/extension", ("Input.Country", "TG"),
            ("Input.Until", $"{today.AddDays(3):yyyy-MM-dd}"), ("Input.Reason", "Retard")));
        Assert.StartsWith(round.Url, await round.BeginAsync("essi"), StringComparison.Ordinal);
        GivenRound.Refused(
            await round.DoAsync("lucia", round.Url + "/new", ("Input.Kind", "Project")), "La collecte est close");
        var ahead = await GivenRound.OpenAsync(house, null, 5);
        GivenRound.Refused(
            await round.DoAsync("essi", ahead.Url + "/new", ("Input.Kind", "Project")), "pas encore ouvert");
    }

    [Fact]
    public async Task Last_rounds_values_are_proposed_and_taken_over_knowingly_and_rounds_compare()
    {
        var first = await GivenRound.OpenAsync(house);
        var told = await first.BeginAsync("essi");
        GivenRound.Done(await first.SaveAsync("essi", told, GivenRound.Complete("Suivie")));
        GivenRound.Done(await first.DoAsync("essi", told + "/submission"));
        var second = await GivenRound.OpenAsync(house, first);
        var url = await second.BeginAsync("essi", "Project", (await first.AnswerAsync(told)).Id);
        var page = WebUtility.HtmlDecode((await (await house.AsAsync("essi")).GetAsync(url)).Body);
        Assert.Contains($"Reprendre de {first.Code} : Un essai", page, StringComparison.Ordinal);
        Assert.Empty((await second.AnswerAsync(url)).Values);
        GivenRound.Done(await second.DoAsync("essi", url, ("Input.Version", "0"), ("Input.Take", "summary"),
            ("Input.V.title", "Suivie"), ("Input.V.people-reached", "55"), ("Input.V.status", "completed"),
            ("Input.V.priority", "5")));
        var answer = await second.AnswerAsync(url);
        Assert.Equal(("Un essai", first.Code), (answer.Values["summary"], answer.TakenFrom["summary"]));
        Assert.False(answer.Values.ContainsKey("budget"));
        GivenRound.Done(await second.DoAsync("essi", url + "/submission"));
        GivenRound.Refused(await second.DoAsync("essi", second.Url + "/new", ("Input.Kind", "Project"),
            ("Input.PreviousId", (await first.AnswerAsync(told)).Id.ToString())), "a déjà sa réponse");
        var compared = WebUtility.HtmlDecode((await (await house.AsAsync("essi")).GetAsync(
            $"{second.Url}/comparison?with={first.Id}&country=TG")).Body);
        Assert.Contains("+15", compared, StringComparison.Ordinal);
        Assert.Contains("retiré", compared, StringComparison.Ordinal);
        var all = WebUtility.HtmlDecode((await (await house.AsAsync("ruth")).GetAsync(
            $"{second.Url}/comparison?with={first.Id}")).Body);
        Assert.Contains("Silencieux aux deux tours : ", all, StringComparison.Ordinal);
    }

    private static async Task NameAsync(GivenRound round)
    {
        await using var db = round.House.System.Open();
        var office = await db.Organisations.SingleAsync(o => o.ShortName == "Ministère du plan", Cancel);
        GivenRound.Done(await round.DoAsync("essi", round.Url + "/contributors",
            ("Input.OfficeId", office.Id.ToString())));
        Assert.Equal(HttpStatusCode.NotFound, (await round.DoAsync(
            "lucia", round.Url + "/contributors", ("Input.OfficeId", office.Id.ToString()))).Status);
    }

    private async Task<int> SeenAsync(string login, GivenRound round)
    {
        await using var db = new SankofaDb(Schema.Options(house.Connections.App));
        await using var transaction = await db.ActAsAsync(await house.MeAsync(login), Cancel);
        return await db.Set<RoundAnswer>().CountAsync(a => a.RoundId == round.Id, Cancel);
    }
}
