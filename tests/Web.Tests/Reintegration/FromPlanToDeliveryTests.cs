using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Reintegration;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Reintegration;

public sealed partial class FromPlanToDeliveryTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed record Arranged(Guid FileId, Guid PersonId)
    {
        public string Url => $"/cases/{FileId}/reintegration";
    }

    private async Task<Arranged> FileAsync(bool surveyed = true)
    {
        await ReferenceData.LoadAsync(house.System, house.Clock, Cancel);
        var awa = await house.MeAsync("awa");
        await using var db = house.System.Open();
        var file = new CaseFile(await db.NextReferenceAsync(awa.Now), ReturnBasis.Voluntary, Entry.Retroactive, "FR",
            "TG", awa);
        var person = new Person(awa.Now);
        person.Name("Mensah", "Kofi");
        file.Join(person, Relationship.Head, awa);
        file.GiveLead(awa, Side.Origin);
        var committee = await db.Organisations.SingleAsync(o => o.ShortName == "Comité de validation", Cancel);
        file.Give(committee, Sections.Identity | Sections.Reintegration, AccessBasis.Law, "comité", awa);
        if (surveyed)
            file.Establish(FactKind.BaselineSurveyed, Sections.Reintegration, person.Id, awa.Today, null, "survey",
                awa);
        db.Add(person);
        db.Add(file);
        await db.SaveChangesAsync(Cancel);
        return new Arranged(file.Id, person.Id);
    }

    private async Task<Guid> SchemeAsync(string code)
    {
        await using var db = house.System.Open();
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        return await db.Set<SchemeVersion>()
            .Where(v => v.Scheme.Code == code && v.ValidFrom <= today && (v.ValidUntil == null
                || v.ValidUntil >= today))
            .Select(v => v.Id).SingleAsync(Cancel);
    }

    private Dictionary<string, string> Day(string field) => Day(field, house.Clock.GetUtcNow());

    private static Dictionary<string, string> Day(string field, DateTimeOffset now) => new()
    {
        [field] = now.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    private Task<Answer> AssessAsync(Visitor who, Arranged file)
    {
        var form = Day("Input.AssessedOn");
        form["Input.PersonId"] = file.PersonId.ToString();
        foreach (var part in (string[])["Economic", "Social", "Psychosocial", "SafetyAndLegal", "Individual", "Family",
            "Community", "National"])
            form["Input.Findings." + part] = "constat";
        return who.PostAsync(file.Url + "/assessment", form);
    }

    private Task<Answer> WriteLineAsync(Visitor who, Arranged file, string amount, Guid? line = null, int version = 0)
    {
        var form = Day("Input.PlannedOn");
        form["Input.Measure"] = "Formation en couture";
        form["Input.Dimension"] = "Economic";
        form["Input.PersonId"] = "";
        form["Input.Amount"] = amount;
        form["Input.Form"] = "InKind";
        form["Input.ProvidedBy"] = "Centre de formation";
        form["Input.Version"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return who.PostAsync($"{file.Url}/plan?handler=Line" + (line is null ? "" : $"&line={line}"), form,
            file.Url + "/plan");
    }

    private async Task BeginAsync(Visitor who, Arranged file, string scheme)
    {
        var begun = await who.PostAsync(file.Url + "/plan?handler=Begin", new()
        {
            ["schemeVersionId"] = (await SchemeAsync(scheme)).ToString(),
        }, file.Url + "/plan");
        Assert.Equal(HttpStatusCode.Redirect, begun.Status);
    }

    private async Task SignAsync(Visitor who, Arranged file)
    {
        var version = Version().Match((await who.GetAsync(file.Url + "/plan")).Body).Groups[1].Value;
        var written = await who.PostAsync(
            file.Url + "/plan?handler=Project", new() { ["project"] = "Un atelier", ["version"] = version },
            file.Url + "/plan");
        Assert.Equal(HttpStatusCode.Redirect, written.Status);
        var form = Day("Input.SignedOn");
        form["Input.PersonId"] = file.PersonId.ToString();
        form["Input.Means"] = "Signature";
        form["Input.Evidence"] = "P-1";
        Assert.Equal(HttpStatusCode.Redirect, (await who.PostAsync(file.Url + "/plan/signature", form)).Status);
    }

    private async Task<Guid> LineAsync(Arranged file)
    {
        await using var db = house.System.Open();
        return await db.Set<PlanLine>().Where(l => l.FileId == file.FileId).Select(l => l.Id).SingleAsync(Cancel);
    }

    private Dictionary<string, string> Receipt(Arranged file, string amount)
    {
        var form = Day("Input.DeliveredOn");
        form["Input.Amount"] = amount;
        form["Input.Proof"] = "R-1";
        form["Input.AttachmentId"] = "";
        form["Input.PersonId"] = file.PersonId.ToString();
        form["Input.Acknowledged"] = "Thumbprint";
        return form;
    }

    private async Task<(Arranged File, string DeliveryUrl)> ApprovedAsync()
    {
        var awa = await house.AsAsync("awa");
        var file = await FileAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await AssessAsync(awa, file)).Status);
        await BeginAsync(awa, file, "example-start");
        Assert.Equal(HttpStatusCode.Redirect, (await WriteLineAsync(awa, file, "1000")).Status);
        await SignAsync(awa, file);
        Assert.Equal(HttpStatusCode.Redirect, (await awa.PostAsync(file.Url + "/plan/approval", [])).Status);
        return (file, $"{file.Url}/deliveries/new?line={await LineAsync(file)}");
    }

    [Fact]
    public async Task A_plan_goes_from_assessment_through_the_committee_to_a_delivery_that_the_person_acknowledges()
    {
        var (awa, edem) = (await house.AsAsync("awa"), await house.AsAsync("edem"));
        var file = await FileAsync();
        await AssessAsync(awa, file);
        await BeginAsync(awa, file, "example-project");
        await WriteLineAsync(awa, file, "1000");
        await SignAsync(awa, file);
        Assert.Contains(file.FileId.ToString(), (await edem.GetAsync("/committee")).Body, StringComparison.Ordinal);
        var vote = Day("Input.HeldOn");
        for (var i = 0; i < 4; i++) vote[$"Input.Points[{i}]"] = "4";
        vote["Input.Outcome"] = "Approve";
        vote["Input.Reasons"] = "Solide";
        vote["Input.Minutes"] = "Séance ouverte, plan lu, accepté.";
        Assert.Equal(HttpStatusCode.Redirect, (await edem.PostAsync(file.Url + "/committee", vote)).Status);
        Assert.DoesNotContain(file.FileId.ToString(), (await edem.GetAsync("/committee")).Body,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await awa.PostAsync(file.Url + "/plan/approval", [])).Status);
        var delivered = await awa.PostAsync($"{file.Url}/deliveries/new?line={await LineAsync(file)}", Receipt(file,
            "600"));
        Assert.Equal(HttpStatusCode.Redirect, delivered.Status);
        var overview = WebUtility.HtmlDecode((await awa.GetAsync(file.Url)).Body);
        Assert.Contains("empreinte du pouce", overview, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦Reintegration", overview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_whose_gate_is_not_met_is_refused_with_the_sentences_of_what_is_missing()
    {
        var awa = await house.AsAsync("awa");
        var file = await FileAsync(surveyed: false);
        await BeginAsync(awa, file, "example-start");
        await WriteLineAsync(awa, file, "1000");
        await SignAsync(awa, file);
        var refused = await awa.PostAsync(file.Url + "/plan/approval", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("is-missing", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_without_the_persons_word_or_over_its_line_is_refused_and_keeps_what_was_typed()
    {
        var awa = await house.AsAsync("awa");
        var (file, url) = await ApprovedAsync();
        var silent = Receipt(file, "600");
        silent["Input.Acknowledged"] = "";
        var refused = await awa.PostAsync(url, silent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("value=\"R-1\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await awa.PostAsync(url, Receipt(file, "1001"))).Status);
    }

    [Fact]
    public async Task Of_two_deliveries_at_once_on_one_line_one_wins()
    {
        var (first, second) = (await house.AsAsync("awa"), await house.SignInAsync("awa"));
        var (file, url) = await ApprovedAsync();
        var answers = await Task.WhenAll(first.PostAsync(url, Receipt(file, "600")), second.PostAsync(url,
            Receipt(file, "600")));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Single(answers, a => a.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
        await using var db = house.System.Open();
        Assert.Equal(600, (await db.Set<PlanLine>().SingleAsync(l => l.FileId == file.FileId, Cancel)).DeliveredMinor);
    }

    [Fact]
    public async Task A_delivery_is_reversed_with_its_reason_and_stays_on_record()
    {
        var awa = await house.AsAsync("awa");
        var (file, url) = await ApprovedAsync();
        await awa.PostAsync(url, Receipt(file, "600"));
        await using var db = house.System.Open();
        var id = await db.Set<Delivery>().Where(d => d.FileId == file.FileId).Select(d => d.Id).SingleAsync(Cancel);
        var reversed = await awa.PostAsync($"{file.Url}/deliveries/{id}/reversal",
            new() { ["Input.Reason"] = "écrit deux fois" });
        Assert.Equal(HttpStatusCode.Redirect, reversed.Status);
        var line = await db.Set<PlanLine>().AsNoTracking().SingleAsync(l => l.FileId == file.FileId, Cancel);
        Assert.Equal(0, line.DeliveredMinor);
        Assert.True(await db.Set<Delivery>().AnyAsync(d => d.Id == id, Cancel));
    }

    [Fact]
    public async Task Two_who_write_one_line_at_once_see_both_versions()
    {
        var awa = await house.AsAsync("awa");
        var file = await FileAsync();
        await BeginAsync(awa, file, "example-start");
        await WriteLineAsync(awa, file, "1000");
        var line = await LineAsync(file);
        Assert.Equal(HttpStatusCode.Redirect, (await WriteLineAsync(awa, file, "1100", line)).Status);
        var late = await WriteLineAsync(awa, file, "1200", line);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("versions", late.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"1200\"", late.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_role_is_refused_and_a_stranger_finds_nothing()
    {
        var file = await FileAsync();
        var (edem, noor) = (await house.AsAsync("edem"), await house.AsAsync("noor"));
        Assert.Equal(HttpStatusCode.OK, (await edem.GetAsync(file.Url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await edem.GetAsync(file.Url + "/assessment")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync(file.Url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await noor.GetAsync("/committee")).Status);
    }

    [GeneratedRegex("name=\"version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
