using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed record Reading(
    Guid UserId, string Name, Guid OrganisationId, string Kind, string Data, DateTimeOffset At);

/// <summary>Who read this file, as far as the one who asks sees the sections that were read.</summary>
public sealed class ReadersModel : FilePage
{
    private const int Shown = 200;
    private static readonly string[] Kinds =
        [CasesEvents.Read, CasesEvents.Downloaded, CasesEvents.Exported, CasesEvents.EmergencyAccess];

    public IReadOnlyList<Reading> Readings { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Organisations { get; private set; } = new Dictionary<Guid, string>();

    public string Page(Reading reading)
    {
        if (reading.Kind != CasesEvents.Read) return T["Cases.Readers.Kind." + reading.Kind.Split('.')[^1]];
        var page = EventSentences.Value(reading.Data, "page") ?? "";
        var key = "Cases.Readers.Page." + page;
        return T.Keys(key).Any(k => k == key) ? T[key] : T["Cases.Readers.Page.File"];
    }

    protected override async Task ShowAsync()
    {
        Readings = await Db.Events.Where(e => e.FileId == Id && Kinds.Contains(e.Kind))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Chain).ThenByDescending(e => e.Sequence).Take(Shown)
            .Select(e => new Reading(e.UserId, e.UserName, e.OrganisationId, e.Kind, e.Data, e.At)).ToListAsync(Cancel);
        var ids = Readings.Select(r => r.OrganisationId).Distinct().ToList();
        Organisations = await Db.Organisations.Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, Cancel);
    }
}
