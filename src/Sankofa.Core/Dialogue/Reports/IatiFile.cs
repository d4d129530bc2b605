using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>
/// Published projects and national programmes in the form of the International Aid Transparency Initiative, version
/// 2.03. Nothing is made up to fill a field: docs/how-to/iati.md says what is left out, and why.
/// </summary>
public static partial class IatiFile
{
    public const string SchemaVersion = "2.03";

    /// <summary>
    /// The reference of the reporting organisation in the register of that initiative, once it has one.
    /// </summary>
    public const string ReferenceVariable = "SANKOFA_IATI_REF";

    private const string Unregistered = "SANKOFA";

    public static async Task WriteAsync(SankofaDb db, Stream output, DateTimeOffset now, CancellationToken cancel)
    {
        var reporter = await ReporterAsync(db, cancel);
        var partners = (await db.Set<Partner>().AsNoTracking().ToListAsync(cancel))
            .GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var settings = new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), Indent = true };
        await using var xml = XmlWriter.Create(output, settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "iati-activities", null);
        xml.Set("version", SchemaVersion);
        xml.Set("generated-datetime", now.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z");
        var served = await ServedAsync(db, cancel);
        var activity = new IatiActivity(xml, reporter, partners, today);
        foreach (var initiative in await Published(db).Where(i => i.StartsOn != null).OrderBy(i => i.Reference)
            .ToListAsync(cancel))
        {
            activity.Write(initiative, [.. served[initiative.Id]]);
            await xml.FlushAsync();
        }

        var undated = await Published(db).CountAsync(i => i.StartsOn == null, cancel);
        if (undated > 0)
        {
            await xml.WriteCommentAsync(string.Create(CultureInfo.InvariantCulture,
                $" Left out: {undated} without a day on which they began or begin; the standard asks for one. "));
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static IQueryable<Initiative> Published(SankofaDb db) => db.Set<Initiative>().AsNoTracking().Where(
        i => i.PublishedAt != null
            && (i.Kind == InitiativeKind.Project || i.Kind == InitiativeKind.NationalProgramme));

    private static async Task<ILookup<Guid, IatiServed>> ServedAsync(SankofaDb db, CancellationToken cancel) =>
        (await (from contribution in db.Set<Contribution>().AsNoTracking()
                where contribution.Initiative.PublishedAt != null
                join plan in db.Set<ActionPlan>() on contribution.Action.Objective.Domain.PlanId equals plan.Id
                orderby plan.Code, contribution.Action.Number
                select new
                {
                    contribution.InitiativeId, plan.Code, Objective = contribution.Action.Objective.Code,
                    contribution.Action.Number, contribution.Action.Wording,
                }).ToListAsync(cancel)).ToLookup(
            c => c.InitiativeId, c => new IatiServed(c.Code, c.Objective, c.Number, c.Wording));

    private static async Task<IatiReporter> ReporterAsync(SankofaDb db, CancellationToken cancel)
    {
        var secretariat = await db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Secretariat)
            .OrderBy(o => o.Id).Select(o => new { o.Name, o.ShortName }).FirstOrDefaultAsync(cancel);
        var given = Environment.GetEnvironmentVariable(ReferenceVariable);
        return new IatiReporter(
            Reference(given is { Length: > 0 } ? given : secretariat is null ? Unregistered
                : $"{Unregistered}-{secretariat.ShortName}"),
            secretariat?.Name ?? Unregistered);
    }

    // The standard forbids a few characters; who reads the file should meet no spaces either.
    internal static string Reference(string text) => NotInReferences().Replace(text.Trim(), "-");

    internal static void Set(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, value);

    [GeneratedRegex(@"[/&|?\s]+")]
    private static partial Regex NotInReferences();
}

internal sealed record IatiReporter(string Reference, string Name);

internal sealed record IatiServed(string Plan, string Objective, int Number, Wording Wording);
