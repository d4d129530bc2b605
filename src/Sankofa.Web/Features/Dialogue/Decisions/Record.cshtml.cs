using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Web.Features.Cases;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>The decision's own chain of events, newest first, with their hashes and whether it is intact.</summary>
public sealed class RecordModel(SilenceClock clock, SystemDb system) : DecisionPage(clock)
{
    private const int PerPage = 25;

    [FromQuery]
    public int? Before { get; set; }

    public IReadOnlyList<CaseEvent> Events { get; private set; } = [];

    public int? Next { get; private set; }

    public Verified Result { get; private set; } = null!;

    public string What(CaseEvent recorded) => EventSentences.Sentence(recorded.Kind, T);

    /// <summary>What the event says of countries and instants; texts are there as their hashes.</summary>
    public static string? Value(CaseEvent recorded, string name) => EventSentences.Value(recorded.Data, name);

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var events = Db.Events.AsNoTracking().Where(e => e.FileId == Did);
        if (Before is { } before) events = events.Where(e => e.Sequence < before);
        var found = await events.OrderByDescending(e => e.Sequence).Take(PerPage + 1).ToListAsync(Cancel);
        if (found.Count > PerPage)
        {
            found.RemoveAt(PerPage);
            Next = found[^1].Sequence;
        }

        Events = found;
        Result = await new Verification(system).OfFileAsync(Did, false, Cancel);
    }
}
