using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.Features.Dialogue.Reports;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>
/// Each report in each format, for the desk and for everybody; in a house where nobody writes while they are compared.
/// </summary>
public sealed class ReportTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("imrf",
        "objective,title,known,initiatives,completed,activities,recommendations,followedUp,done,labels,trainings")]
    [InlineData("progress",
        "action,domain,objectiveCode,state,planned,underWay,completed,abandoned,countries,lookedAt")]
    [InlineData("participation", "activity,date,country,total,women,men,others,notSaid")]
    [InlineData("sheets/5", "section,text,date,country,standing,source")]
    public async Task A_report_is_the_same_table_on_the_desk_and_in_public_in_every_format(string report, string keys)
    {
        await PublishedDialogue.OfAsync(house);
        if (report == "sheets/5") report = "sheets/" + await DomainAsync();
        var ruth = await house.AsAsync("ruth");
        using var nobody = house.Anonymous();
        foreach (var (visitor, url) in new[] { (ruth, "/dialogue/desk/reports/"), (nobody, "/dialogue/reports/") })
        {
            var page = await visitor.GetAsync(url + report);
            Assert.True(page.Status == HttpStatusCode.OK, page.Body);
            Assert.DoesNotContain("⟦", page.Body, StringComparison.Ordinal);
            using var json = JsonDocument.Parse((await visitor.GetAsync($"{url}{report}?format=json")).Body);
            Assert.Equal(["report", "title", "language", "columns", "rows", "notes"],
                json.RootElement.EnumerateObject().Select(p => p.Name));
            Assert.Equal(keys.Split(','), json.RootElement.GetProperty("columns").EnumerateArray()
                .Select(c => c.GetProperty("key").GetString()!));
            var rows = json.RootElement.GetProperty("rows").GetArrayLength();
            Assert.Equal(rows + 1, Csv(await BytesAsync(visitor, $"{url}{report}?format=csv")).Count);
            Workbook(await BytesAsync(visitor, $"{url}{report}?format=xlsx"), rows);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync($"/dialogue/desk/reports/{report}?format=doc")).Status);
        var pdf = await BytesAsync(nobody, $"/dialogue/reports/{report}?format=pdf");
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
        var read = Identification.PdfText.Of(pdf);
        foreach (var mark in new[] { "/StructTreeRoot", "/Marked true", "/Lang (fr)" })
            Assert.Contains(mark, read.Whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_reports_leads_to_all_of_them()
    {
        var body = (await (await house.AsAsync("lucia")).GetAsync("/dialogue/desk/reports")).Body;
        foreach (var report in new[] { "imrf", "progress", "participation", "sheets/" + await DomainAsync() })
            Assert.Contains($"/dialogue/desk/reports/{report}\"", body, StringComparison.Ordinal);
        using var nobody = house.Anonymous();
        Assert.Contains("/dialogue/reports/imrf", (await nobody.GetAsync("/dialogue/reports")).Body,
            StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await nobody.GetAsync("/dialogue/desk/reports/imrf")).Status);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.AsAsync("claire")).GetAsync("/dialogue/desk/reports/imrf")).Status);
    }

    [Fact]
    public async Task The_report_for_the_review_forum_counts_by_objective_and_says_where_nothing_is_known()
    {
        await PublishedDialogue.OfAsync(house);
        using var nobody = house.Anonymous();
        using var json = JsonDocument.Parse((await nobody.GetAsync("/dialogue/reports/imrf?format=json")).Body);
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 23), rows.Select(r => r.GetProperty("objective").GetInt32()));
        var returns = rows[20];
        Assert.True(returns.GetProperty("recommendations").GetInt32() >= 15);
        Assert.True(returns.GetProperty("activities").GetInt32() >= 1);
        Assert.StartsWith("Rien de connu", rows[21].GetProperty("known").GetString(), StringComparison.Ordinal);
        // Long before the Dialogue there is nothing.
        using var before = JsonDocument.Parse(
            (await nobody.GetAsync("/dialogue/reports/imrf?from=1990&to=1991&format=json")).Body);
        Assert.All(before.RootElement.GetProperty("rows").EnumerateArray(),
            r => Assert.Equal(0,
                r.GetProperty("recommendations").GetInt32() + r.GetProperty("initiatives").GetInt32()));
    }

    [Fact]
    public async Task The_secretariat_alone_links_the_plan_with_the_compact_and_says_why()
    {
        const string New = "/dialogue/desk/reports/links/new";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("essi")).GetAsync(New)).Status);
        var ruth = await house.AsAsync("ruth");
        await using var db = house.System.Open();
        var action = await db.Set<PlanAction>().Where(a => a.Number == 2).OrderBy(a => a.Id).FirstAsync(Cancel);
        var form = new Dictionary<string, string>
        {
            ["Input.Number"] = "23", ["Input.ActionId"] = action.Id.ToString(), ["Input.Basis"] = "Inferred",
        };
        var refused = await ruth.PostAsync(New, new(form));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        form["Input.Why.Fr"] = "Lien d'essai";
        Assert.Equal(HttpStatusCode.Redirect, (await ruth.PostAsync(New, new(form))).Status);
        var link = await db.Set<CompactLink>().SingleAsync(l => l.ActionId == action.Id && l.Number == 23, Cancel);
        Assert.Equal("Secrétariat", link.OrganisationName);
        Assert.Contains("Lien d'essai", WebUtility.HtmlDecode(
            (await ruth.GetAsync("/dialogue/desk/reports/links")).Body), StringComparison.Ordinal);
        var end = $"/dialogue/desk/reports/links/{link.Id}/withdrawal";
        Assert.Equal(HttpStatusCode.Redirect, (await ruth.PostAsync(end, [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(end)).Status);
    }

    [Fact]
    public async Task Small_numbers_by_sex_are_published_nowhere()
    {
        await PublishedDialogue.OfAsync(house);
        await using var db = house.System.Open();
        var envoy = await house.EnvoyAsync("ruth");
        var title = $"Atelier compté {Guid.CreateVersion7():N}";
        var activity = Activity.Prepare($"essai-{Guid.CreateVersion7():N}", new ActivityTerms(
            Wording.Of(title), ActivityKind.Workshop, ActivityFormat.InPerson, PartialDate.OfYear(2024),
            PartialDate.Unknown, "", "", [], [], [], [], null, null, null, null), envoy);
        db.Add(activity);
        foreach (var sex in Enumerable.Repeat(ParticipantSex.Female, 2).Concat(Enumerable.Repeat(ParticipantSex.Male,
            7)))
        {
            var came = ActivityRegistration.Enter(activity, [], [], new ParticipantTerms(
                "Déléguée d'essai", "", sex, false, false, "fr", ""), envoy);
            came.NoteAttendance(activity, true, envoy);
            db.Add(came);
        }

        await db.SaveChangesAsync(Cancel);
        var ruth = await house.AsAsync("ruth");
        var publication = $"/dialogue/desk/reports/participation/{activity.Id}/publication";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.PostAsync(publication, [])).Status);
        activity.Publish(envoy);
        await db.SaveChangesAsync(Cancel);
        using var nobody = house.Anonymous();
        Assert.Empty(await LinesAsync(nobody, "/dialogue/reports", title));
        for (var again = 0; again < 2; again++)
            Assert.Equal(HttpStatusCode.Redirect, (await ruth.PostAsync(publication, [])).Status);
        var shown = Assert.Single(await LinesAsync(nobody, "/dialogue/reports", title));
        Assert.Equal(9, shown.GetProperty("total").GetInt32());
        foreach (var sex in new[] { "women", "men", "others", "notSaid" })
            Assert.Equal(JsonValueKind.Null, shown.GetProperty(sex).ValueKind);
        var internally = Assert.Single(await LinesAsync(ruth, "/dialogue/desk/reports", title));
        Assert.Equal(2, internally.GetProperty("women").GetInt32());
        Assert.Empty(await LinesAsync(await house.AsAsync("lucia"), "/dialogue/desk/reports", title));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("essi")).GetAsync(publication)).Status);
    }

    [Fact]
    public void What_a_spreadsheet_would_run_is_text()
    {
        var table = new ReportTable("essai", "Essai", "fr", [new("a", "A"), new("b", "B", true)],
            [new ReportRow("", "=1+1", 3), new ReportRow("", "a;\"b\"\nc", ReportCell.Nothing)], []);
        var rows = Csv(ReportFormats.AsCsv(table));
        Assert.Equal(["'=1+1", "3"], rows[1]);
        Assert.Equal(["a;\"b\"\nc", ""], rows[2]);
        Workbook(ReportFormats.AsXlsx(table), 2);
    }

    private async Task<Guid> DomainAsync()
    {
        await using var db = house.System.Open();
        return await (from domain in db.Set<PlanDomain>()
                      join plan in db.Set<ActionPlan>() on domain.PlanId equals plan.Id
                      where plan.Code == "MARRAKESH-2018" && domain.Number == 5
                      select domain.Id).SingleAsync(Cancel);
    }

    private static async Task<List<JsonElement>> LinesAsync(Visitor visitor, string place, string activity)
    {
        using var json = JsonDocument.Parse((await visitor.GetAsync(place + "/participation?format=json")).Body);
        return [.. json.RootElement.GetProperty("rows").EnumerateArray()
            .Where(r => r.GetProperty("activity").GetString() == activity).Select(r => r.Clone())];
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string url)
    {
        var answer = await visitor.GetAsync(url);
        Assert.True(answer.Status == HttpStatusCode.OK, url + "\n" + answer.Body);
        return await answer.Message.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static List<string[]> Csv(byte[] content)
    {
        using var parser = new CsvParser(new StringReader(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rows = new List<string[]>();
        while (parser.Read()) rows.Add(parser.Record!);
        Assert.Single(rows.Select(r => r.Length).Distinct());
        return rows;
    }

    private static void Workbook(byte[] content, int rows)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book, Cancel));
        Assert.InRange(book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Count(), rows + 1,
            rows + 10);
    }
}
