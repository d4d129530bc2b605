using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Indicators;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue;

/// <summary>
/// Plans, partners and mandates as far as they were found, with where and how surely. They come with the program and
/// are added where they are missing; what somebody corrected since stays.
/// </summary>
public static class ShippedDialogue
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new WordingJson(), new PartialDateJson() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    internal static async Task AddMissingAsync(SankofaDb db, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetUtcNow();
        var plans = await db.Set<ActionPlan>().Select(p => p.Code).ToListAsync(cancel);
        foreach (var shipped in Read<ShippedPlans>("plans").Plans.Where(p => !plans.Contains(p.Code)))
            db.Add(PlanOf(shipped, now));
        if (!await db.Set<Partner>().AnyAsync(cancel))
        {
            db.AddRange(Read<ShippedPartners>("partners").Partners.Select(p => new Partner(
                p.Code, p.Kind, p.Role, p.Continent, p.Name ?? [], p.Source, p.Sureness, now)));
        }

        if (!await db.Set<RoundInstrument>().AnyAsync(cancel))
        {
            var example = Read<ShippedInstrument>("example-round");
            db.Add(RoundInstrument.Shipped(example.Code, example.Name, example.Source, example.Questions, now));
        }

        var indicators = await db.Set<PlanIndicator>().Select(i => i.Code).ToListAsync(cancel);
        db.AddRange(Read<ShippedIndicators>("indicators").Indicators.Where(i => !indicators.Contains(i.Code))
            .Select(i => new PlanIndicator(i.Code, i.Objective, i.Name, i.Method, now)));
        await db.SaveChangesAsync(cancel);
        await Labels.ExampleChecklist.AddMissingAsync(db, now, cancel);
        await Reports.GlobalCompact.AddMissingLinksAsync(db, now, cancel);
        if (await db.Set<Mandate>().AnyAsync(cancel)) return;
        var domains = await db.Set<PlanDomain>()
            .Where(d => db.Set<ActionPlan>().Any(p => p.Id == d.PlanId && p.Code == MarrakeshCode))
            .ToDictionaryAsync(d => d.Number, d => d.Id, cancel);
        db.AddRange(Read<ShippedMandates>("mandates").Mandates.Select(m => Mandate.Shipped(
            m.Partner, m.Kind, m.Domain is { } number ? domains[number] : null, m.From, m.Until, m.Source, m.Sureness,
            now)));
        await db.SaveChangesAsync(cancel);
    }

    public const string MarrakeshCode = "MARRAKESH-2018";

    internal static T Read<T>(string name)
    {
        var resource = $"Dialogue/{name}.json";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is missing from this program.");
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }

    private static ActionPlan PlanOf(ShippedPlan shipped, DateTimeOffset now)
    {
        var plan = new ActionPlan(shipped.Code, shipped.Name, shipped.FirstYear, shipped.LastYear, shipped.Source, now);
        plan.Count(shipped.ActionsCounted, shipped.Note ?? []);
        foreach (var d in shipped.Domains)
        {
            var domain = new PlanDomain(plan, d.Number, d.Title ?? [], d.Sureness, now);
            foreach (var o in d.Objectives)
            {
                var objective = new PlanObjective(domain, o.Code, o.Title ?? [], o.IsShort, o.Sureness, now);
                foreach (var a in o.Actions ?? [])
                {
                    _ = new PlanAction(objective, a.Number, a.Wording ?? [], a.Source ?? "", a.Sureness, a.Note ?? [],
                        now);
                }
            }
        }

        foreach (var p in shipped.Priorities)
            _ = new CrossCuttingPriority(plan, p.Number, p.Title ?? [], p.Source ?? "", p.Sureness, now);
        return plan;
    }

    private sealed record ShippedInstrument(
        string Code, Wording Name, string Source, IReadOnlyList<RoundQuestion> Questions);

    private sealed record ShippedPlans(IReadOnlyList<ShippedPlan> Plans);

    private sealed record ShippedPlan(
        string Code, Wording Name, int FirstYear, int LastYear, string Source, IReadOnlyList<ShippedDomain> Domains,
        IReadOnlyList<ShippedTitle> Priorities, int? ActionsCounted = null, Wording? Note = null);

    private sealed record ShippedDomain(
        int Number, Sureness Sureness, IReadOnlyList<ShippedObjective> Objectives, Wording? Title = null);

    private sealed record ShippedObjective(
        string Code, Sureness Sureness, IReadOnlyList<ShippedAction>? Actions = null, bool IsShort = false,
        Wording? Title = null);

    private sealed record ShippedAction(
        int Number, Sureness Sureness, Wording? Wording = null, string? Source = null, Wording? Note = null);

    private sealed record ShippedTitle(int Number, Sureness Sureness, Wording? Title = null, string? Source = null);

    private sealed record ShippedPartners(IReadOnlyList<ShippedPartner> Partners);

    private sealed record ShippedPartner(
        string Code, PartnerKind Kind, PartnerRole Role, Continent Continent, string Source, Sureness Sureness,
        Wording? Name = null, string? Note = null);

    private sealed record ShippedIndicators(IReadOnlyList<ShippedIndicator> Indicators);

    private sealed record ShippedIndicator(string Code, string Objective, Wording Name, Wording Method);

    private sealed record ShippedMandates(IReadOnlyList<ShippedMandate> Mandates);

    private sealed record ShippedMandate(
        string Partner, MandateKind Kind, string Source, Sureness Sureness, int? Domain = null,
        PartialDate From = default, PartialDate Until = default);
}

/// <summary>A dictionary would be filled in place; a text that is empty is none.</summary>
internal sealed class WordingJson : JsonConverter<Wording>
{
    public override Wording Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string?>>(ref reader)!);

    public override void Write(Utf8JsonWriter writer, Wording value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, (IDictionary<string, string>)value, options);
}

/// <summary>"2018", "2018-05" or "2018-05-02".</summary>
internal sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = reader.GetString()!.Split('-');
        int Part(int i) => i < parts.Length
            ? int.Parse(parts[i], System.Globalization.CultureInfo.InvariantCulture)
            : 0;
        return PartialDate.TryOf(Part(0), Part(1), Part(2), out var date)
            ? date
            : throw new JsonException("No date, not even in part.");
    }

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
