using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.Features.Lists;
using Sankofa.Web.House;
using Xunit;
using static Sankofa.Web.Tests.Lists.SampleLists;

namespace Sankofa.Web.Tests.Lists;

/// <summary>A list in the browser: given, asked about, reported, applied, and its pairs decided.</summary>
public sealed partial class ListPagesTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_read_reported_applied_and_found_again_in_files()
    {
        var claire = await house.AsAsync("claire");
        var list = await GiveAsync(claire, Marked("Pagah"));
        var report = await claire.GetAsync(list);
        Assert.Contains("Rien n'est encore écrit dans un dossier.", WebUtility.HtmlDecode(report.Body),
            StringComparison.Ordinal);
        Assert.Contains("31/02/2015", report.Body, StringComparison.Ordinal);
        var refused = await claire.GetAsync(list + "?outcome=Refused");
        Assert.Contains("Lomé", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("31/02/2015", refused.Body, StringComparison.Ordinal);

        var applied = await claire.PostAsync(list + "/application", []);
        Assert.Equal((HttpStatusCode.Redirect, list), (applied.Status, applied.Location));
        var told = await claire.GetAsync(list + "/progress");
        Assert.Equal("text/event-stream", told.Message.Content.Headers.ContentType!.MediaType);
        Assert.Contains("event: done", told.Body, StringComparison.Ordinal);
        var result = await claire.GetAsync(list);
        Assert.Contains("6 lignes prises dans 4 dossiers", result.Body, StringComparison.Ordinal);
        var file = FileLink().Match(result.Body).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync("/cases/" + file)).Status);
        Assert.Contains("Lomé", (await claire.GetAsync(list + "?outcome=Refused")).Body, StringComparison.Ordinal);
        Assert.Contains(list, (await claire.GetAsync("/lists")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_is_decided_once_and_the_two_records_are_joined()
    {
        var claire = await house.AsAsync("claire");
        var list = await GiveAsync(claire, Marked("Doubleh"));
        await claire.PostAsync(list + "/application", []);
        await claire.GetAsync(list + "/progress");
        var id = Guid.Parse(list.Split('/')[^1]);
        await using var db = house.System.Open();
        var files = await db.Set<ImportedRow>().Where(r => r.RunId == id).Select(r => r.FileId).ToListAsync(Cancel);
        var pair = await db.Set<PossibleDuplicate>().AsNoTracking().SingleAsync(d => files.Contains(d.FileId)
            && files.Contains(d.OtherFileId), Cancel);
        var page = $"/duplicates/{pair.Id}";
        Assert.Contains("Doubleh", (await claire.GetAsync(page)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.PostAsync(page, [])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync(page, new()
        {
            ["Input.Verdict"] = "Same", ["Input.Keep"] = pair.PersonId.ToString(), ["Input.Reason"] = "Même ligne",
        })).Status);
        var decided = await db.Set<PossibleDuplicate>().AsNoTracking().SingleAsync(d => d.Id == pair.Id, Cancel);
        Assert.True(decided.Same);
        Assert.Equal(1, await db.Set<PersonMerge>().CountAsync(m =>
            m.KeptId == pair.PersonId && m.MergedId == pair.OtherPersonId, Cancel));
        Assert.Equal(1, await db.Events.CountAsync(e =>
            e.FileId == pair.FileId && e.Kind == "Cases.DuplicateDecided", Cancel));
        var again = await claire.PostAsync(page, new() { ["Input.Verdict"] = "Two" }, "/lists");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Fact]
    public async Task Unknown_columns_are_asked_about_with_a_proposal_and_the_list_is_read_again()
    {
        var claire = await house.AsAsync("claire");
        var text = "N° dossier;NOM;Prénom(s);Zzz bidule;Truc\nCOL1;Sowah;Awah;+33 611111199;bleu\nCOL2;Saneh;Ali;+33 611111198;vert\n";
        var list = await GiveAsync(claire, text);
        Assert.EndsWith("/columns", list, StringComparison.Ordinal);
        var asked = await claire.GetAsync(list);
        Assert.Contains("Zzz bidule", asked.Body, StringComparison.Ordinal);
        Assert.Matches("""value="Phone" selected""", asked.Body);
        var answered = await claire.PostAsync(list, new() { ["Fields[0]"] = "Phone", ["Fields[1]"] = "" });
        Assert.Equal(HttpStatusCode.Redirect, answered.Status);
        var report = (await claire.GetAsync(answered.Location!)).Body;
        Assert.DoesNotContain("Zzz bidule", report, StringComparison.Ordinal);
        Assert.Contains("Truc", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_list_is_refused_on_the_page_and_the_same_list_leads_to_where_it_stands()
    {
        var claire = await house.AsAsync("claire");
        var refused = await UploadAsync(claire, Encoding.ASCII.GetBytes("%PDF-1.7 x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("PDF", refused.Body, StringComparison.Ordinal);
        var nothing = await claire.PostAsync("/lists", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        var list = await GiveAsync(claire, Marked("Encoreh"));
        Assert.Equal(list, await GiveAsync(claire, Marked("Encoreh")));
    }

    [Fact]
    public async Task Whoever_may_not_import_and_another_organisation_find_nothing()
    {
        var list = await GiveAsync(await house.AsAsync("claire"), Marked("Secreth"));
        var komi = await house.AsAsync("komi");
        foreach (var page in new[] { "/lists", "/duplicates", list, list + "/progress", list + "/application" })
            Assert.Equal(HttpStatusCode.Forbidden, (await komi.GetAsync(page)).Status);
        var awa = await house.AsAsync("awa");
        foreach (var page in new[] { list, list + "/columns", list + "/progress", list + "/application" })
            Assert.Equal(HttpStatusCode.NotFound, (await awa.GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_list_that_a_stopped_server_left_half_way_is_taken_to_its_end_once()
    {
        var own = await OwnHouseAsync(house);
        await using var app = NpgsqlDataSource.Create(own.App);
        await using var owner = NpgsqlDataSource.Create(own.Owner);
        await LeaveHalfWayAsync(own, app, Many(60, "Resta"));
        using var job = Job(owner, app);
        await job.GoOnAsync(TestContext.Current.CancellationToken);
        await job.GoOnAsync(TestContext.Current.CancellationToken);
        Assert.Equal(30, await FilesAsync(own));
        var run = await LookAsync(own, db => db.Set<ImportRun>().SingleAsync());
        Assert.Equal((ImportState.Applied, 60, 0), (run.State, run.RowsDone, run.RowsKnown));
        Assert.Equal(0, await LookAsync(own, db => db.Set<ImportContent>().CountAsync()));
    }

    [Fact]
    public async Task A_list_whose_importer_left_waits_for_a_colleague()
    {
        var own = await OwnHouseAsync(house);
        await using var app = NpgsqlDataSource.Create(own.App);
        await using var owner = NpgsqlDataSource.Create(own.Owner);
        await LeaveHalfWayAsync(own, app, Many(10, "Parti"));
        await LookAsync(own, db => db.Database.ExecuteSqlRawAsync("UPDATE post SET ended_at = now()"));
        using var job = Job(owner, app);
        await job.GoOnAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ImportState.Halted, (await LookAsync(own, db => db.Set<ImportRun>().SingleAsync())).State);
        Assert.Equal(0, await FilesAsync(own));
    }

    private AppliedLists Job(NpgsqlDataSource owner, NpgsqlDataSource app) =>
        new(new SystemDb(owner), app, new Texts(), house.Clock, NullLogger<AppliedLists>.Instance);

    private async Task LeaveHalfWayAsync(Connections own, NpgsqlDataSource app, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var now = house.Clock.GetUtcNow();
        var list = ListReader.Read(new MemoryStream(bytes), DateOnly.FromDateTime(now.UtcDateTime));
        await using var db = new SankofaDb(Schema.Options(own.Owner));
        var me = await Importer.FindAsync(db, Core.Demo.Cast.Email("claire"), null, now, CancellationToken.None);
        var taking = new ListTaking(app, house.Clock, (key, _) => key);
        await taking.BeginAsync(me, "reste.csv", bytes, "{}", list, CancellationToken.None);
    }

    private static string Marked(string name) => French.Replace("Zobadah", name, StringComparison.Ordinal)
        .Replace("Qanouré", name + "ko", StringComparison.Ordinal)
            .Replace("Xénakpo", name + "mi", StringComparison.Ordinal)
        .Replace("ZZ-", name + "-", StringComparison.Ordinal)
            .Replace("6111111", "6" + Digits(name), StringComparison.Ordinal);

    private static string Digits(string name) =>
        string.Concat(name.Select(l => (char)('0' + (l % 10)))).PadRight(6, '7')[..6];

    private static async Task<string> GiveAsync(Visitor visitor, string text)
    {
        var answer = await UploadAsync(visitor, Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Location!;
    }

    private static async Task<Answer> UploadAsync(Visitor visitor, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/lists")
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(await visitor.TokenAsync("/lists")), "__RequestVerificationToken" },
                { file, "Input.Upload", "liste.csv" },
            },
        };
        return await visitor.SendAsync(request);
    }

    [GeneratedRegex("""href="/cases/([0-9a-f-]{36})">""")]
    private static partial Regex FileLink();
}
