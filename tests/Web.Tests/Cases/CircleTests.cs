using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Sankofa.Core.Cases;
using Sankofa.Core.Protection;
using Sankofa.Tests;
using Sankofa.Web.House.Jobs;
using Sankofa.Web.Tests.Account;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

public sealed class CircleTests(TestHouse house)
{
    private const string Rows =
        "SELECT (SELECT count(*) FROM worklist w JOIN organisation o ON o.id = w.organisation_id "
        + "WHERE w.file_id = $1 AND o.short_name = 'Fedasil Bruxelles') + (SELECT count(*) FROM person_word w JOIN organisation o "
        + "ON o.id = w.organisation_id WHERE w.file_id = $1 AND o.short_name = 'Fedasil Bruxelles')";

    [Fact]
    public async Task A_consent_withdrawn_ends_the_access_at_once_and_shows_who_has_acknowledged()
    {
        var consent = Guid.Empty;
        var file = await GivenFile.OpenAsync(house, async (f, db, me) => consent = f.TakeConsent(
            f.Members[0].PersonId, GivenFile.Terms(ConsentPurpose.Reintegration, me),
            await GivenFile.OrganisationAsync(db, "Fedasil Bruxelles"), me).Id);
        var (claire, noor) = (await house.AsAsync("claire"), await house.AsAsync("noor"));
        Assert.Equal(HttpStatusCode.OK, (await noor.GetAsync(file.Url)).Status);
        Assert.True(await file.AskAsync<long>(house, Rows) > 1);

        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync($"{file.Url}/consents/{consent}/withdrawal", []))
            .Status);

        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync(file.Url)).Status);
        Assert.Equal(0, await file.AskAsync<long>(house, Rows));
        Assert.Contains("pas encore accusé", Text(await claire.GetAsync(file.Url + "/consents")),
            StringComparison.Ordinal);
        Assert.Contains(file.Reference, (await noor.GetAsync("/notices")).Body, StringComparison.Ordinal);
        var notice = await file.AskAsync<Guid>(house, "SELECT id FROM notice WHERE file_id = $1");
        Assert.Equal(HttpStatusCode.Redirect,
            (await noor.PostAsync("/notices", new() { ["notice"] = notice.ToString() })).Status);
        Assert.Contains("Avis lu le", Text(await claire.GetAsync(file.Url + "/consents")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_learns_of_those_turned_away_and_the_sixth_attempt_of_a_day_looks_at_nothing()
    {
        var file = await GivenFile.OpenAsync(house);
        var email = await house.ArriveAsync("ANPE Lomé", Core.Organisations.Role.ReintegrationOfficer);
        var visitor = await house.EnterAsync(email);
        var elsewhere = Text(await AskAsync(visitor, "SK-26-999999", "Hospitalisé sans papiers cette nuit"));
        foreach (var reason in (string[])["Hospitalisé cette nuit", "Hospitalisé sans papiers",
            "Vraiment urgent, l'hôpital", "Encore une fois, svp"])
        {
            var refused = await AskAsync(visitor, file.Reference, reason);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("Aucun dossier", elsewhere, StringComparison.Ordinal);
            Assert.Contains("Aucun dossier", Text(refused), StringComparison.Ordinal);
        }

        Assert.Equal(4, await file.AskAsync<long>(
            house, "SELECT count(*) FROM notice WHERE file_id = $1 AND kind = 'EmergencyRefused'"));
        Assert.Equal(4, await file.AskAsync<long>(
            house, "SELECT count(*) FROM event WHERE file_id = $1 AND kind = 'Cases.EmergencyRefused'"));
        var sixth = await AskAsync(visitor, file.Reference, "Hospitalisé cette nuit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sixth.Status);
        Assert.Contains("5", Text(sixth), StringComparison.Ordinal);
        Assert.Equal(4, await file.AskAsync<long>(house, "SELECT count(*) FROM notice WHERE file_id = $1"));
        Assert.Contains(file.Reference, (await (await house.AsAsync("claire")).GetAsync("/notices")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emergency_access_opens_for_three_hours_tells_the_owner_and_leaves_the_lists_when_it_ends()
    {
        var file = await GivenFile.OpenAsync(house);
        var noor = await house.AsAsync("noor");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AskAsync(noor, file.Reference, "vite")).Status);
        Assert.Equal(HttpStatusCode.Redirect,
            (await AskAsync(noor, file.Reference, "Hospitalisé sans papiers cette nuit")).Status);
        Assert.Equal(HttpStatusCode.OK, (await noor.GetAsync(file.Url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync(file.Url + "/asylum")).Status);
        Assert.Equal(1, await file.AskAsync<long>(
            house, "SELECT count(*) FROM notice WHERE file_id = $1 AND kind = 'EmergencyAccess'"));
        Assert.Equal(1, await file.AskAsync<long>(
            house, "SELECT count(*) FROM event WHERE file_id = $1 AND kind = 'Cases.EmergencyAccess'"));

        // The same as three hours later, without moving the clock of every other test.
        await file.AskAsync<Guid>(house, "UPDATE case_access SET starts_at = starts_at - interval '4 hours', "
            + "ends_at = ends_at - interval '4 hours' WHERE file_id = $1 AND basis = 'Emergency' RETURNING id");
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync(file.Url)).Status);
        await new ExpiringAccess(house.System, house.Clock, NullLogger<ExpiringAccess>.Instance)
            .RunAsync(DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        Assert.Equal(0, await file.AskAsync<long>(house, Rows));
    }

    [Fact]
    public async Task A_country_of_origin_hears_of_a_strange_file_what_it_hears_of_none()
    {
        var file = await GivenFile.OpenAsync(house);
        var komi = await house.AsAsync("komi");
        var hidden = await AskAsync(komi, file.Reference, "Une famille demande des nouvelles");
        var none = await AskAsync(komi, "SK-26-999999", "Une famille demande des nouvelles");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hidden.Status);
        Assert.Equal(Plain(none, "SK-26-999999"), Plain(hidden, file.Reference));
    }

    [Fact]
    public async Task A_claim_stops_what_goes_to_origin_and_origin_sees_nothing_of_it()
    {
        var file = await GivenFile.OpenAsync(house, async (f, db, me) =>
        {
            var consulate = await GivenFile.OrganisationAsync(db, "Consulat du Togo");
            var person = f.Members[0].PersonId;
            f.OpenTo(f.TakeConsent(person, GivenFile.Terms(ConsentPurpose.Identification, me), consulate, me),
                consulate, me);
            db.Add(AsylumClaim.Lodge(f, person, me.Today, "Office de protection", me));
        });
        var (claire, komi) = (await house.AsAsync("claire"), await house.AsAsync("komi"));
        Assert.Contains("Office de protection", (await claire.GetAsync(file.Url + "/asylum")).Body,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await komi.GetAsync(file.Url + "/asylum")).Status);
        foreach (var page in new[] { "/timeline?readings=true", "/readers", "/access", "/consents", "/notes", "/tasks",
            "/messages", "/attachments" })
        {
            var seen = await komi.GetAsync(file.Url + page);
            Assert.True(seen.Status == HttpStatusCode.OK, $"{page}: {seen.Status}");
            Assert.DoesNotContain("asyl", seen.Body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("protection recorded", seen.Body, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(2, await file.AskAsync<long>(
            house, "SELECT count(*) FROM event WHERE file_id = $1 AND chain = 1"));
    }

    [Fact]
    public async Task Attachments_are_told_by_their_bytes_limited_in_size_and_leave_an_event_when_downloaded()
    {
        var file = await GivenFile.OpenAsync(house);
        var claire = await house.AsAsync("claire");
        var wrong = await UploadAsync(claire, file, [0x4D, 0x5A, 0, 0, 1, 2]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var large = new byte[Attachment.BytesAtMost + 1];
        "%PDF-"u8.CopyTo(large);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UploadAsync(claire, file, large)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(claire, file, "%PDF-1.7 x"u8.ToArray())).Status);
        var id = await file.AskAsync<Guid>(house, "SELECT id FROM attachment WHERE file_id = $1");
        var down = await claire.GetAsync($"{file.Url}/attachments/{id}");
        Assert.Equal(HttpStatusCode.OK, down.Status);
        Assert.Equal("attachment", down.Message.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", down.Message.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(1, await file.AskAsync<long>(
            house, "SELECT count(*) FROM event WHERE file_id = $1 AND kind = 'Cases.Downloaded'"));
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await house.AsAsync("noor")).GetAsync($"{file.Url}/attachments/{id}")).Status);
    }

    [Fact]
    public async Task Notes_tasks_messages_and_access_are_written_by_their_pages()
    {
        var file = await GivenFile.OpenAsync(house);
        var claire = await house.AsAsync("claire");
        var lead = await file.AskAsync<Guid>(house, "SELECT lead_organisation_id FROM case_file WHERE id = $1");
        var anpe = await file.AskAsync<Guid>(
            house, "SELECT id FROM organisation WHERE short_name = 'Caritas Belgique' AND $1 IS NOT NULL");
        async Task DoneAsync(string page, Dictionary<string, string> form) =>
            Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync(file.Url + page, form)).Status);
        await DoneAsync("/notes", new() { ["Input.Section"] = "Health", ["Input.Text"] = "A besoin d'un suivi" });
        await DoneAsync("/access", new() { ["Input.OrganisationId"] = anpe.ToString(), ["Input.Sections"] = "Identity",
            ["Input.BasisText"] = "art. 5", ["Input.Side"] = "Host" });
        await DoneAsync("/tasks", new()
        {
            ["Input.Title"] = "Appeler", ["Input.OrganisationId"] = lead.ToString(), ["Input.Section"] = "Identity",
            ["Input.DueOn.Day"] = "1", ["Input.DueOn.Month"] = "3", ["Input.DueOn.Year"] = "2027",
        });
        var task = await file.AskAsync<Guid>(house, "SELECT id FROM case_task WHERE file_id = $1");
        await DoneAsync($"/tasks/{task}/result", new() { ["Result"] = "Fait" });
        await DoneAsync("/messages", new() { ["Input.OrganisationId"] = anpe.ToString(), ["Input.Text"] = "Bonjour" });
        Assert.Contains("A besoin d", (await claire.GetAsync(file.Url + "/notes")).Body, StringComparison.Ordinal);
        Assert.Contains("Abalo", (await claire.GetAsync(file.Url + "/timeline")).Body, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(Visitor visitor, string reference, string reason) =>
        visitor.PostAsync("/emergency", new() { ["Input.Reference"] = reference, ["Input.Reason"] = reason });

    private static string Text(Answer answer) => WebUtility.HtmlDecode(answer.Body);

    private static string Plain(Answer answer, string reference) => Regex.Replace(
        answer.Body.Replace(reference, "", StringComparison.Ordinal), "value=\"CfDJ[^\"]+\"", "");

    private static async Task<Answer> UploadAsync(Visitor visitor, GivenFile file, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await visitor.TokenAsync(file.Url + "/attachments")), "__RequestVerificationToken" },
            { new StringContent("Identity"), "Input.Section" },
            { new StringContent(""), "Input.PersonId" },
            { new ByteArrayContent(content), "Input.Upload", "acte de naissance.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, file.Url + "/attachments") { Content = form };
        return await visitor.SendAsync(request);
    }
}
