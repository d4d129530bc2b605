using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

/// <summary>Each step of the way: its page, its main path, its refusals.</summary>
public sealed class StepPagesTests(TestHouse house)
{
    private static readonly string[] Pages =
    [
        "/information", "/cooling-off", "/risks", "/declaration", "/decision", "/stage", "/stage/back", "/suspension",
        "/reopening",
        "/transfer", "/closure", "/basis", "/destination", "/assignment", "/withdrawal", "/people/new",
    ];

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Every_page_opens_for_the_one_who_leads_and_is_not_there_for_a_stranger()
    {
        var (file, _) = await house.OpenedAsync();
        var (claire, noor) = (await house.AsAsync("claire"), await house.AsAsync("noor"));
        foreach (var page in Pages.Prepend("").Append("/people"))
        {
            var shown = await claire.GetAsync($"/cases/{file}{page}");
            Assert.True(shown.Status == HttpStatusCode.OK, page);
            Assert.DoesNotContain("⟦", shown.Body, StringComparison.Ordinal);
            Assert.Equal(2, shown.Body.Split("<h1").Length);
            Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync($"/cases/{file}{page}")).Status);
            if (page.Length > 0 && page != "/people")
                Assert.Equal(HttpStatusCode.NotFound, (await noor.PostAsync($"/cases/{file}{page}", [], "/account"))
                    .Status);
        }
    }

    [Fact]
    public async Task A_member_of_the_circle_whose_role_does_not_carry_the_act_is_refused()
    {
        var (file, _) = await house.OpenedAsync();
        var ines = await house.AsAsync("ines");
        foreach (var page in Pages.Except(["/withdrawal", "/suspension"]))
        {
            Assert.True((await ines.GetAsync($"/cases/{file}{page}")).Status == HttpStatusCode.Forbidden, page);
            Assert.True((await ines.PostAsync($"/cases/{file}{page}", [], "/account"))
                .Status == HttpStatusCode.Forbidden, page);
        }
    }

    [Fact]
    public async Task From_the_session_to_the_next_stage()
    {
        var (file, person) = await house.OpenedAsync();
        var claire = await house.AsAsync("claire");
        var session = new Dictionary<string, string>
        {
            ["Input.PersonIds"] = person.ToString(), ["Input.Language"] = "ee", ["Input.Channel"] = "InPerson",
        }.Day("HeldOn", Today);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync($"/cases/{file}/information", session)).Status);

        var declaration = new Dictionary<string, string>
        {
            ["Input.PersonId"] = person.ToString(), ["Input.Means"] = "Signature", ["Input.Evidence"] = "no 7",
        }.Day("SignedOn", Today);
        var early = await claire.PostAsync($"/cases/{file}/declaration", declaration);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("délai de réflexion", WebUtility.HtmlDecode(early.Body), StringComparison.Ordinal);
        Assert.Contains("value=\"no 7\"", early.Body, StringComparison.Ordinal);

        await DoneAsync(claire, $"/cases/{file}/cooling-off", ("PersonId", person.ToString()),
            ("Reason", "sa mère est malade"));
        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync($"/cases/{file}/declaration", declaration))
            .Status);
        await DoneAsync(claire, $"/cases/{file}/stage", ("Reason", ""));
        Assert.Equal(Stage.Application, (await FileAsync(file)).Stage);

        var closed = await claire.PostAsync($"/cases/{file}/stage", new() { ["Input.Reason"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, closed.Status);
        Assert.Contains("accord de la personne", WebUtility.HtmlDecode(closed.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forced_return_asks_for_its_decision()
    {
        var (file, person) = await house.OpenedAsync(ReturnBasis.Forced);
        var claire = await house.AsAsync("claire");
        Assert.Contains($"/cases/{file}/decision", (await claire.GetAsync($"/cases/{file}")).Body,
            StringComparison.Ordinal);
        var decision = new Dictionary<string, string>
        {
            ["Input.PersonId"] = person.ToString(), ["Input.Authority"] = "Préfecture", ["Input.Reference"] = "17",
                ["Input.Agreement"] = "FR-TG",
        }.Day("DecidedOn", Today).Day("InformedOn", Today);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync($"/cases/{file}/decision", decision)).Status);
        await DoneAsync(claire, $"/cases/{file}/stage", ("Reason", ""));
    }

    [Fact]
    public async Task A_file_rests_is_reopened_goes_back_is_closed_and_taken_up_again()
    {
        var (file, _) = await house.OpenedAsync(and: (f, p, me) =>
        {
            f.Inform(p.Id, me.Today, "ee", "", Channel.InPerson, "", 0, me);
            f.Declare(p.Id, me.Today, ConsentMeans.Signature, "", "no 1", me);
            f.MoveOn("", me);
        });
        var claire = await house.AsAsync("claire");
        await DoneAsync(claire, $"/cases/{file}/suspension", ("Reason", "malade"));
        Assert.NotNull((await FileAsync(file)).SuspendedAt);
        await DoneAsync(claire, $"/cases/{file}/reopening", ("Reason", "guéri"));
        await DoneAsync(claire, $"/cases/{file}/stage/back", ("Reason", "erreur"));
        Assert.Equal(Stage.Counselling, (await FileAsync(file)).Stage);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await claire.PostAsync($"/cases/{file}/closure",
            new() { ["Input.Outcome"] = "Stayed", ["Input.Reason"] = "" })).Status);
        await DoneAsync(claire, $"/cases/{file}/closure", ("Outcome", "Stayed"), ("Reason", "titre de séjour"));
        await DoneAsync(claire, $"/cases/{file}/reopening", ("Reason", "refusé"));
        Assert.Equal((Stage.Counselling, true), ((await FileAsync(file)).Stage, (await FileAsync(file)).IsOpen));
    }

    [Fact]
    public async Task A_change_of_basis_asks_for_the_word()
    {
        var (file, _) = await house.OpenedAsync();
        var claire = await house.AsAsync("claire");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await claire.PostAsync($"/cases/{file}/basis",
                new() { ["Input.Reason"] = "décision", ["Input.Word"] = "oui" })).Status);
        await DoneAsync(claire, $"/cases/{file}/basis", ("Reason", "décision"), ("Word", "changer"));
        Assert.Equal((ReturnBasis.Forced, 2), ((await FileAsync(file)).Basis, (await FileAsync(file)).Part));
    }

    [Fact]
    public async Task A_transfer_gives_the_lead_and_tells_the_new_one()
    {
        var (file, _) = await house.OpenedAsync();
        var (claire, noor) = (await house.AsAsync("claire"), await house.MeAsync("noor"));
        await DoneAsync(claire, $"/cases/{file}/transfer", ("OrganisationId", noor.OrganisationId.ToString()),
            ("Reason", "a déménagé"));
        await using var db = house.System.Open();
        Assert.Equal(noor.OrganisationId, (await FileAsync(file)).LeadOrganisationId);
        Assert.True(await db.Notices.AnyAsync(n => n.FileId == file && n.OrganisationId == noor.OrganisationId
            && n.Kind == NoticeKind.Transferred, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, (await claire.GetAsync($"/cases/{file}/transfer")).Status);
    }

    [Fact]
    public async Task After_a_transfer_the_former_lead_follows_and_leads_nothing()
    {
        var (file, _) = await house.OpenedAsync();
        var (claire, noor) = (await house.MeAsync("claire"), await house.MeAsync("noor"));
        await DoneAsync(await house.AsAsync("claire"), $"/cases/{file}/transfer",
            ("OrganisationId", noor.OrganisationId.ToString()), ("Reason", "a déménagé"));
        await using var db = house.System.Open();
        var rows = await db.Access.Where(a => a.FileId == file && a.EndedAt == null)
            .ToListAsync(TestContext.Current.CancellationToken);
        var former = rows.Where(a => a.OrganisationId == claire.OrganisationId).OrderBy(a => a.BehindWall).ToList();
        Assert.Equal(2, former.Count);
        Assert.Equal((Sections.Identity | Sections.Travel | Sections.Monitoring, AccessBasis.Law, "a déménagé"),
            (former[0].Sections, former[0].Basis, former[0].BasisText));
        Assert.Equal(claire.Now.AddYears(1), former[0].EndsAt);
        Assert.Equal((Sections.Asylum, AccessBasis.Lead), (former[1].Sections, former[1].Basis));
        Assert.Equal(Sections.Open, Assert.Single(rows, a => a.OrganisationId == noor.OrganisationId).Sections);
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("claire")).GetAsync($"/cases/{file}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("noor")).GetAsync($"/cases/{file}/transfer"))
            .Status);
    }

    [Fact]
    public async Task Destination_and_assignment_are_written_and_a_second_writer_sees_both_destinations()
    {
        var (file, _) = await house.OpenedAsync();
        var (claire, hugo) = (await house.AsAsync("claire"), await house.MeAsync("hugo"));
        await DoneAsync(claire, $"/cases/{file}/assignment", ("AssigneeId", hugo.UserId.ToString()));
        var version = (await FileAsync(file)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (url, old) = ($"/cases/{file}/destination", ("Version", version));
        await DoneAsync(claire, url, old, ("HostCountry", "FR"), ("ReturnCountry", "TG"), ("ReturnPlace", "Kpalimé"));
        var second = await (await house.AsAsync("hugo")).PostAsync(url, new()
        {
            ["Input.Version"] = version, ["Input.HostCountry"] = "FR", ["Input.ReturnCountry"] = "TG",
                ["Input.ReturnPlace"] = "Atakpamé",
        });
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Kpalimé", WebUtility.HtmlDecode(second.Body), StringComparison.Ordinal);
        Assert.Contains("Atakpamé", WebUtility.HtmlDecode(second.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_needs_no_reason_and_closes_the_file_of_one_person()
    {
        var (file, person) = await house.OpenedAsync();
        await DoneAsync(await house.AsAsync("claire"), $"/cases/{file}/withdrawal", ("PersonId", person.ToString()),
            ("Means", "ByPhone"), ("Reason", ""));
        Assert.Equal(Outcome.Withdrew, (await FileAsync(file)).Outcome);
    }

    private static async Task DoneAsync(Visitor visitor, string url, params (string Field, string Value)[] fields)
    {
        var answer = await visitor.PostAsync(url, fields.ToDictionary(f => "Input." + f.Field, f => f.Value));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{url}: {answer.Status} {Error(answer.Body)}");
    }

    private static string Error(string body)
    {
        var at = body.IndexOf("error-summary", StringComparison.Ordinal);
        return at < 0 ? "" : WebUtility.HtmlDecode(body.Substring(at, Math.Min(400, body.Length - at)));
    }

    private async Task<CaseFile> FileAsync(Guid file)
    {
        await using var db = house.System.Open();
        return await db.Files.AsNoTracking().SingleAsync(f => f.Id == file, TestContext.Current.CancellationToken);
    }
}
