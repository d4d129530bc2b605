using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>Published projects as an IATI file: what the standard asks for, and nothing made up.</summary>
public sealed class ReportIatiTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_is_valid_and_every_project_that_is_published_and_dated_is_in_it()
    {
        await PublishedDialogue.OfAsync(house);
        var one = await EnterAsync(["TG"], 1, new DateOnly(2024, 3, 1), new DateOnly(2024, 12, 31), publish: true);
        var several = await EnterAsync(["TG", "CM"], 2, new DateOnly(2020, 3, 1), new DateOnly(2024, 12, 31),
            publish: true);
        var abroad = await EnterAsync(["TG", "ES"], 0, new DateOnly(2020, 3, 1), null, publish: true);
        var draft = await EnterAsync(["TG"], 1, new DateOnly(2024, 3, 1), null, publish: false);
        var undated = await EnterAsync(["TG"], 1, null, null, publish: true);
        using var nobody = house.Anonymous();
        var answer = await nobody.GetAsync("/dialogue/reports/iati.xml");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        foreach (var schema in Schemas())
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(answer.Body.TrimStart('\uFEFF')));
            Assert.Empty(IatiCheck.Faults(file, schema));
        }

        var activities = XDocument.Parse(answer.Body).Root!.Elements("iati-activity").ToDictionary(
            a => a.Element("iati-identifier")!.Value.Split("IN-ESSAI-")[^1], a => a);
        Assert.False(activities.ContainsKey(draft) || activities.ContainsKey(undated));
        Assert.Contains("Left out:", answer.Body, StringComparison.Ordinal);
        Assert.Equal("TG", activities[one].Element("recipient-country")!.Attribute("code")!.Value);
        Assert.Equal("1250.5", activities[one].Element("budget")!.Element("value")!.Value.TrimEnd('0'));
        Assert.Single(activities[one].Elements("sector"));
        // Shares that nobody said are not made up: a region, places, tags, and no budget over several years.
        Assert.Equal("298", activities[several].Element("recipient-region")!.Attribute("code")!.Value);
        Assert.Equal(["TG", "CM"],
            activities[several].Descendants("location-id").Select(l => l.Attribute("code")!.Value));
        Assert.Equal(2, activities[several].Elements("tag").Count());
        Assert.Null(activities[several].Element("budget"));
        Assert.Equal("998", activities[abroad].Element("recipient-region")!.Attribute("code")!.Value);
        Assert.Equal(["en", "fr"], activities[one].Element("title")!.Elements("narrative")
            .Select(n => n.Attribute(XNamespace.Xml + "lang")!.Value).Order());
    }

    [Fact]
    public void What_breaks_the_order_of_the_standard_is_found()
    {
        const string Broken = """
            <iati-activities version="2.03"><iati-activity><title><narrative>x</narrative></title></iati-activity></iati-activities>
            """;
        foreach (var schema in Schemas())
            Assert.NotEmpty(IatiCheck.Faults(new MemoryStream(Encoding.UTF8.GetBytes(Broken)), schema));
    }

    /// <summary>Our own, and the standard's where somebody has it: it is not ours to ship.</summary>
    private static IEnumerable<string> Schemas()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sankofa.slnx"))) folder = folder.Parent;
        yield return Path.Combine(
            folder.FullName, "tests", "Web.Tests", "Dialogue", "Schemas", "iati-2.03-as-written-here.xsd");
        if (Environment.GetEnvironmentVariable("SANKOFA_IATI_SCHEMAS") is { Length: > 0 } given)
            yield return Path.Combine(given, IatiCheck.ActivitiesSchema);
    }

    private async Task<string> EnterAsync(
        IReadOnlyList<string> countries, int actions, DateOnly? from, DateOnly? until, bool publish)
    {
        await using var db = house.System.Open();
        var kodjo = await house.EnvoyAsync("kodjo");
        var number = Guid.CreateVersion7().ToString("N")[^8..];
        var initiative = Initiative.Enter("IN-ESSAI-" + number, new InitiativeTerms(
            Wording.Of("Projet d'essai & co", "Test project"), [], InitiativeKind.Project, InitiativeScope.Multilateral,
            InitiativeStatus.Completed, ["EU"], countries, from, until, 125_050, "EUR", "Bureau d'essai", ""), kodjo);
        foreach (var action in await db.Set<PlanAction>().OrderBy(a => a.Id).Take(actions).ToListAsync(Cancel))
            initiative.Serve(action, [], kodjo);
        if (publish) initiative.Publish(await house.EnvoyAsync("essi"));
        db.Add(initiative);
        await db.SaveChangesAsync(Cancel);
        return number;
    }
}
