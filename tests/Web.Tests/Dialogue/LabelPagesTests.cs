using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>
/// Togo asks for a label, the secretariat checks, Cameroon is asked, Spain has nothing to do with it.
/// </summary>
public sealed class LabelPagesTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_becomes_a_label_with_a_number_a_page_and_a_badge()
    {
        var home = await ApplyAsync("Projet jumelé d'essai");
        await CheckAsync(home);
        Done(await (await house.AsAsync("ruth")).PostAsync(home + "/opinion-requests", []));
        Done(await (await house.AsAsync("ngono")).PostAsync(home + "/opinion",
            new() { ["Input.Kind"] = "Favourable" }));
        Done(await DecideAsync("ruth", home, "Granted"));

        var lid = home.Split('/')[^1];
        using var anonymous = house.Anonymous();
        var page = Read(await anonymous.GetAsync("/dialogue/labels/" + lid));
        Assert.Contains("Projet jumelé d'essai", page, StringComparison.Ordinal);
        Assert.Contains("RP-L-", page, StringComparison.Ordinal);
        Assert.Contains("Projet jumelé d'essai", Read(await anonymous.GetAsync("/dialogue/labels")),
            StringComparison.Ordinal);
        await using var db = house.System.Open();
        var label = await db.Set<Label>().SingleAsync(l => l.ApplicationId == Guid.Parse(lid), Cancel);
        var badge = await anonymous.GetAsync($"/dialogue/labels/{label.Number}/badge.svg");
        Assert.Equal("image/svg+xml", badge.Message.Content.Headers.ContentType?.MediaType);
        Assert.Contains(label.Number, badge.Body, StringComparison.Ordinal);
        Assert.Contains("/dialogue/labels/" + lid, badge.Body, StringComparison.Ordinal);
        Assert.Equal("cross-origin", badge.Message.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal(HttpStatusCode.NotFound,
            (await anonymous.GetAsync("/dialogue/labels/RP-L-1999-001/badge.svg")).Status);

        Refused(await (await house.AsAsync("essi")).PostAsync(home + "/report", []), "Écrivez le rapport");
        Done(await (await house.AsAsync("essi")).PostAsync(home + "/report",
            new() { ["Input.Text.Fr"] = "Tout est fait" }));
        Refused(await (await house.AsAsync("ruth")).PostAsync(home + "/end", []), "Donnez les raisons");
        Done(await (await house.AsAsync("ruth")).PostAsync(home + "/end", new() { ["Input.Reasons"] = "Abandonné" }));
        Assert.Contains("n'est plus valable",
            Read(await anonymous.GetAsync($"/dialogue/labels/{label.Number}/badge.svg")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_pending_or_refused_leaks_to_nobody_who_was_not_asked()
    {
        var home = await ApplyAsync("Projet secret d'essai");
        var lid = home.Split('/')[^1];
        var lucia = await house.AsAsync("lucia");
        foreach (var page in new[] { "", "/check", "/decision", "/opinion", "/withdrawal", "/sharing", "/documents" })
            Assert.Equal(HttpStatusCode.NotFound, (await lucia.GetAsync(home + page)).Status);
        Assert.DoesNotContain("Projet secret", Read(await lucia.GetAsync("/dialogue/desk/labels")),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("ngono")).GetAsync(home)).Status);
        await using (var db = house.System.Open())
        {
            await using var app = new SankofaDb(Schema.Options(house.Connections.App));
            await using var transaction = await app.ActAsAsync(await house.MeAsync("lucia"), Cancel);
            Assert.False(await app.Set<LabelApplication>().AnyAsync(a => a.Id == Guid.Parse(lid), Cancel));
            Assert.False(await app.Events.AnyAsync(e => e.FileId == Guid.Parse(lid), Cancel));
            Assert.True(await db.Events.AnyAsync(e => e.FileId == Guid.Parse(lid), Cancel));
        }

        await CheckAsync(home);
        Done(await (await house.AsAsync("ruth")).PostAsync(home + "/opinion-requests", []));
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("ngono")).GetAsync(home)).Status);
        Refused(await DecideAsync("ruth", home, "Refused", ""), "Donnez les raisons");
        Done(await DecideAsync("ruth", home, "Refused", "Hors du plan"));
        Assert.Equal(HttpStatusCode.NotFound, (await lucia.GetAsync(home)).Status);
        using var anonymous = house.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync("/dialogue/labels/" + lid)).Status);
        Assert.DoesNotContain("Projet secret", Read(await anonymous.GetAsync("/dialogue/labels")),
            StringComparison.Ordinal);

        var essi = await house.AsAsync("essi");
        var again = await essi.PostAsync(home + "/resubmission", new()
        {
            ["Input.ActionIds"] = (await ActionAsync()).ToString(), ["Input.Why.Fr"] = "Mieux dit",
        });
        Done(again);
        Assert.Contains("version 2", Read(await essi.GetAsync(again.Location!)), StringComparison.Ordinal);
        Refused(await essi.PostAsync(home + "/resubmission", new()
        {
            ["Input.ActionIds"] = (await ActionAsync()).ToString(), ["Input.Why.Fr"] = "Encore",
        }), "déjà été présentée");
        Done(await essi.PostAsync(again.Location! + "/sharing", []));
        Assert.Equal(HttpStatusCode.OK, (await lucia.GetAsync(again.Location!)).Status);
        Refused(await essi.PostAsync(again.Location! + "/withdrawal", []), "Donnez les raisons");
        Done(await essi.PostAsync(again.Location! + "/withdrawal", new() { ["Input.Reasons"] = "Reporté" }));
    }

    [Fact]
    public async Task Each_step_is_refused_to_whoever_it_is_not_for()
    {
        var home = await ApplyAsync("Projet aux mauvaises mains");
        foreach (var (login, page) in new[]
        {
            ("essi", "/check"), ("kodjo", "/check"), ("essi", "/opinion-requests"), ("essi", "/opinion"),
            ("ruth", "/opinion"), ("essi", "/decision"), ("kodjo", "/decision"), ("ruth", "/withdrawal"),
            ("kodjo", "/withdrawal"), ("ruth", "/sharing"), ("ruth", "/documents"), ("kodjo", "/documents"),
            ("abla", ""), ("abla", "/check"), ("abla", "/decision"),
        })
        {
            var answer = await (await house.AsAsync(login)).GetAsync(home + page);
            Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{login} {page}: {answer.Status}");
        }

        foreach (var login in new[] { "kodjo", "ruth", "abla", "claire" })
            Assert.Equal(HttpStatusCode.Forbidden,
                (await (await house.AsAsync(login)).GetAsync("/dialogue/desk/labels/new")).Status);
        var ruth = await house.AsAsync("ruth");
        Refused(await DecideAsync("ruth", home, "Granted"), "n'a pas encore vérifié");
        Refused(await ruth.PostAsync(home + "/opinion-requests", []), "n'est pas complète");
        await CheckAsync(home, "NotMet");
        Refused(await ruth.PostAsync(home + "/opinion-requests", []), "n'est pas complète");
        Refused(await DecideAsync("ruth", home, "Granted"), "n'est pas complète");
        await CheckAsync(home);
        Done(await ruth.PostAsync(home + "/opinion-requests", []));
        Refused(await ruth.PostAsync(home + "/opinion-requests", []), "personne à consulter");
        Refused(await DecideAsync("ruth", home, "Granted"), "Des avis manquent (CM)");
        var ngono = await house.AsAsync("ngono");
        Refused(await ngono.PostAsync(home + "/opinion", new() { ["Input.Kind"] = "Unfavourable" }),
            "Écrivez une remarque");
        Done(await ngono.PostAsync(home + "/opinion",
            new() { ["Input.Kind"] = "Unfavourable", ["Input.Text"] = "Pas encore mûr" }));
        Refused(await ngono.PostAsync(home + "/opinion", new() { ["Input.Kind"] = "Favourable" }), "déjà donné");
    }

    [Fact]
    public async Task Numbers_of_labels_have_no_gap_even_after_a_refused_decision()
    {
        var (first, second) = (await ApplyAsync("Premier numéroté"), await ApplyAsync("Second numéroté"));
        foreach (var home in new[] { first, second }) await CheckAsync(home);
        Done(await DecideAsync("ruth", first, "Granted"));
        Refused(await DecideAsync("ruth", first, "Granted"), "décidée ou retirée");
        Done(await DecideAsync("ruth", second, "Granted"));
        await using var db = house.System.Open();
        var numbers = (await db.Set<Label>().Select(l => l.Number).ToListAsync(Cancel))
            .Select(n => (Year: n[5..9], Place: int.Parse(n[10..], CultureInfo.InvariantCulture))).GroupBy(n => n.Year);
        Assert.All(numbers, year => Assert.Equal(
            Enumerable.Range(1, year.Count()), year.Select(n => n.Place).Order()));
    }

    [Fact]
    public async Task A_document_is_read_by_whoever_is_asked_and_by_nobody_else()
    {
        var home = await ApplyAsync("Projet documenté");
        var essi = await house.AsAsync("essi");
        using var message = new HttpRequestMessage(HttpMethod.Post, home + "/documents")
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(await essi.TokenAsync(home + "/documents")), "__RequestVerificationToken" },
                { new StringContent("Note de projet"), "Input.Title" }, { new StringContent("fr"), "Input.Language" },
                { new ByteArrayContent("Bonjour"u8.ToArray()), "Input.Upload", "note.txt" },
            },
        };
        Done(await essi.SendAsync(message));
        var page = Read(await essi.GetAsync(home));
        var link = page[page.IndexOf(home + "/documents/", StringComparison.Ordinal)..].Split('"')[0];
        Assert.Equal("Bonjour", (await essi.GetAsync(link)).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("ngono")).GetAsync(link)).Status);
        await CheckAsync(home);
        Done(await (await house.AsAsync("ruth")).PostAsync(home + "/opinion-requests", []));
        Assert.Equal("Bonjour", (await (await house.AsAsync("ngono")).GetAsync(link)).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("lucia")).GetAsync(link)).Status);
    }

    [Fact]
    public async Task The_secretariat_alone_writes_a_checklist_and_the_example_says_what_it_is()
    {
        var ruth = await house.AsAsync("ruth");
        Assert.Contains("Exemple, non officiel", Read(await ruth.GetAsync("/dialogue/desk/labels/checklists")),
            StringComparison.Ordinal);
        var form = new Dictionary<string, string>
        {
            ["Input.Name.Fr"] = "Liste d'essai", ["Input.DecidingBody.Fr"] = "Comité d'essai",
            ["Input.ValidMonths"] = "24", ["Input.ReportMonths"] = "12", ["Input.Source"] = "Essai",
        };
        Refused(await ruth.PostAsync("/dialogue/desk/labels/checklists/new", form), "un critère au moins");
        form["Input.Criteria[0].Text.Fr"] = "Sert le plan";
        form["Input.Criteria[0].IsNeeded"] = "true";
        var entered = await ruth.PostAsync("/dialogue/desk/labels/checklists/new", form);
        Done(entered);
        Assert.Contains("ne lie personne", Read(await ruth.GetAsync(entered.Location!)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK,
            (await ruth.GetAsync("/dialogue/desk/labels/checklists/new?from="
                + entered.Location!.Split('/')[^1])).Status);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("essi")).PostAsync("/dialogue/desk/labels/checklists/new", form)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("kodjo")).GetAsync(entered.Location!)).Status);
    }

    [Fact]
    public async Task A_national_project_or_one_that_serves_no_action_is_not_labelled()
    {
        var essi = await house.AsAsync("essi");
        var form = await FormAsync("Projet national");
        form["Input.Scope"] = "National";
        Refused(await essi.PostAsync("/dialogue/desk/labels/new", form), "bilatéral, multilatéral ou régional");
        form["Input.Scope"] = "Bilateral";
        form["Input.Kind"] = "Policy";
        Refused(await essi.PostAsync("/dialogue/desk/labels/new", form), "Seuls un projet ou une réunion");
        form["Input.Kind"] = "Project";
        form["Input.FundedBy"] = "ES, XX";
        Refused(await essi.PostAsync("/dialogue/desk/labels/new", form), "« XX » n'est le code d'aucun partenaire");
        form["Input.FundedBy"] = "ES";
        form.Remove("Input.ActionIds");
        var refused = await essi.PostAsync("/dialogue/desk/labels/new", form);
        Refused(refused, "une action du plan au moins");
        Assert.Contains("Projet national", Read(refused), StringComparison.Ordinal);
    }

    private static string Read(Answer answer) => WebUtility.HtmlDecode(answer.Body);

    private static void Refused(Answer answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, Read(answer), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, Read(answer));

    private async Task<Guid> ActionAsync()
    {
        await using var db = house.System.Open();
        return await db.Set<PlanAction>().Where(a => a.Number == 20 && db.Set<ActionPlan>()
            .Any(p => p.Code == "MARRAKESH-2018" && p.Domains.Any(d => d.Id == a.Objective.DomainId)))
            .Select(a => a.Id).FirstAsync(Cancel);
    }

    private async Task<Dictionary<string, string>> FormAsync(string title) => new()
    {
        ["Input.Title.Fr"] = title, ["Input.Kind"] = "Project", ["Input.Scope"] = "Bilateral",
        ["Input.FundedBy"] = "ES", ["Input.Countries"] = "TG", ["Input.Currency"] = "EUR",
        ["Input.ActionIds"] = (await ActionAsync()).ToString(), ["Input.Why.Fr"] = "Il sert l'action 20",
    };

    private async Task<string> ApplyAsync(string title)
    {
        var answer = await (await house.AsAsync("essi")).PostAsync("/dialogue/desk/labels/new", await FormAsync(title));
        Done(answer);
        return answer.Location!;
    }

    private async Task CheckAsync(string home, string finding = "Met")
    {
        await using var db = house.System.Open();
        var lid = Guid.Parse(home.Split('/')[^1]);
        var criteria = await db.Set<LabelApplication>().Where(a => a.Id == lid).SelectMany(a => a.Checklist.Criteria)
            .OrderBy(c => c.Number).ToListAsync(Cancel);
        var form = new Dictionary<string, string>();
        foreach (var (i, criterion) in criteria.Index())
        {
            form[$"Input.Lines[{i}].CriterionId"] = criterion.Id.ToString();
            form[$"Input.Lines[{i}].Finding"] = finding;
            form[$"Input.Lines[{i}].Remark"] = finding == "Met" ? "" : "Rien à ce sujet";
        }

        Done(await (await house.AsAsync("ruth")).PostAsync(home + "/check", form));
    }

    private async Task<Answer> DecideAsync(string login, string home, string verdict, string reasons = "Conforme")
    {
        var today = house.Clock.GetUtcNow();
        return await (await house.AsAsync(login)).PostAsync(home + "/decision", new()
        {
            ["Input.Verdict"] = verdict, ["Input.Reasons"] = reasons,
            // In three parts, as the page has it.
            ["Input.DecidedOn.Day"] = today.Day.ToString(CultureInfo.InvariantCulture),
            ["Input.DecidedOn.Month"] = today.Month.ToString(CultureInfo.InvariantCulture),
            ["Input.DecidedOn.Year"] = today.Year.ToString(CultureInfo.InvariantCulture),
        });
    }
}
