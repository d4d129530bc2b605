using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Web.Features.Cases;

namespace Sankofa.Web.Features.Registry;

/// <summary>An event of the register's chain, in words: what, with which details, by whom.</summary>
public sealed record Recorded(CaseEvent Event, string What, string By, IReadOnlyList<string> Details, long? Entry,
    string Number);

/// <summary>
/// The register's own chain of events, newest first, and whether it is intact. It knows who searched and for what; of
/// whom they searched it holds nothing.
/// </summary>
public sealed class RecordModel(SystemDb system) : RegistryPage
{
    private const int PerPage = 25;

    /// <summary>A longer chain is verified when somebody asks for it.</summary>
    private const int VerifiedUnasked = 10_000;

    [FromQuery]
    public int? Before { get; set; }

    [FromQuery]
    public bool Verify { get; set; }

    public IReadOnlyList<Recorded> Events { get; private set; } = [];

    public int? Next { get; private set; }

    /// <summary>Null where it was not looked at now.</summary>
    public Verified? Result { get; private set; }

    protected override async Task ShowAsync()
    {
        var events = Db.Events.AsNoTracking().Where(e => e.FileId == Rid);
        if (Before is { } before) events = events.Where(e => e.Sequence < before);
        var found = await events.OrderByDescending(e => e.Sequence).Take(PerPage + 1).ToListAsync(Cancel);
        if (Before is null && (Verify || found.Count == 0 || found[0].Sequence <= VerifiedUnasked))
            Result = await new Verification(system).OfFileAsync(Rid, false, Cancel);
        if (found.Count > PerPage)
        {
            found.RemoveAt(PerPage);
            Next = found[^1].Sequence;
        }

        Events = await SayAsync(found);
    }

    private async Task<IReadOnlyList<Recorded>> SayAsync(List<CaseEvent> events)
    {
        var ids = events.Select(e => e.OrganisationId).Concat(events.SelectMany(e => EventSentences.Organisations(e.Data)))
            .Distinct().ToList();
        var organisations = await Db.Organisations.Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, Cancel);
        var searchIds = events.Where(e => e.Kind == RegistryEvents.Searched)
            .Select(e => Guid.Parse(EventSentences.Value(e.Data, "search")!, CultureInfo.InvariantCulture)).ToList();
        var searches = await Db.Set<RegisterSearch>().AsNoTracking().Where(s => searchIds.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, Cancel);
        var numbers = await NumbersAsync(events.Select(EntryOf).OfType<long>());
        return [.. events.Select(e => new Recorded(
            e, EventSentences.Sentence(e.Kind, T), By(e, organisations), Details(e, organisations, searches), EntryOf(e),
            EntryOf(e) is { } entry ? numbers.GetValueOrDefault(entry, "") : ""))];
    }

    private static long? EntryOf(CaseEvent e) =>
        long.TryParse(EventSentences.Value(e.Data, "entry"), CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string By(CaseEvent e, Dictionary<Guid, string> organisations)
    {
        var organisation = organisations.GetValueOrDefault(e.OrganisationId, "");
        return e.UserName.Length > 0 ? $"{e.UserName}, {organisation}" : organisation;
    }

    // What is not named here stays where it is: an event of a later program may hold more than the office may see.
    private List<string> Details(
        CaseEvent e, Dictionary<Guid, string> organisations, Dictionary<Guid, RegisterSearch> searches)
    {
        string? Value(string name) => EventSentences.Value(e.Data, name);
        var said = new List<string>();
        foreach (var named in EventSentences.Organisations(e.Data)) said.Add(organisations.GetValueOrDefault(named, ""));
        if (Enum.TryParse<SearchPurpose>(Value("purpose") ?? Value("purposes"), out var purposes))
        {
            said.AddRange(new[] { SearchPurpose.Request, SearchPurpose.Registration }.Where(p => purposes.HasFlag(p))
                .Select(p => T.Of(p)));
        }

        if (Guid.TryParse(Value("search"), out var id) && searches.GetValueOrDefault(id) is { Why.Length: > 0 } search)
            said.Add($"{search.Why} ({search.Reference})");
        if (Count("shown") is { } shown) said.Add(T["Registry.Record.Shown", shown]);
        if (Count("read") is { } read) said.Add(T["Registry.Import.Progress", read]);
        if (Enum.TryParse<SearchOutcome>(Value("outcome"), out var outcome)) said.Add(T.Of(outcome));
        return said;

        long? Count(string name) =>
            long.TryParse(Value(name), CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
