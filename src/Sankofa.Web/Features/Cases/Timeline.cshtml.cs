using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed record Happened(CaseEvent Event, string What, IReadOnlyList<string> Details, string By);

/// <summary>What happened on a file, newest first; readings on demand, they have a page of their own.</summary>
public sealed class TimelineModel : FilePage
{
    private const int PerPage = 40;

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Readings { get; set; }

    public IReadOnlyList<Happened> Events { get; private set; } = [];

    /// <summary>Where the next page begins; null at the end.</summary>
    public string? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var events = Db.Events.AsNoTracking().Where(e => e.FileId == Id);
        if (!Readings) events = events.Where(e => e.Kind != CasesEvents.Read);
        if (Cursor() is var (at, chain, sequence))
        {
            events = events.Where(e => e.At < at
                || (e.At == at && (e.Chain < chain || (e.Chain == chain && e.Sequence < sequence))));
        }

        var found = await events.OrderByDescending(e => e.At).ThenByDescending(e => e.Chain)
            .ThenByDescending(e => e.Sequence)
            .Take(PerPage + 1).ToListAsync(Cancel);
        if (found.Count > PerPage)
        {
            found.RemoveAt(PerPage);
            var last = found[^1];
            Next = string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}-{last.Chain}-{last.Sequence}");
        }

        Events = await SayAsync(found);
    }

    private (DateTimeOffset At, int Chain, int Sequence)? Cursor()
    {
        var parts = Before?.Split('-') ?? [];
        return parts.Length == 3 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var chain)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var sequence)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), chain, sequence)
            : null;
    }

    private async Task<IReadOnlyList<Happened>> SayAsync(IReadOnlyList<CaseEvent> events)
    {
        var organisationIds = events.SelectMany(e => EventSentences.Organisations(e.Data))
            .Concat(events.Select(e => e.OrganisationId))
            .Distinct().ToList();
        var organisations = await Db.Organisations.Where(o => organisationIds.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, Cancel);
        var persons = events.Where(e => e.Sealed is not null).Select(e => e.PersonId).Distinct().ToList();
        var keys = await Db.Set<PersonKey>().AsNoTracking().Where(k => persons.Contains(k.PersonId))
            .ToDictionaryAsync(k => k.PersonId, k => k.Key, Cancel);
        return [.. events.Select(e =>
            new Happened(e, EventSentences.Sentence(e.Kind, T), Details(e, keys, organisations),
            By(e, organisations)))];
    }

    private List<string> Details(
        CaseEvent e, Dictionary<Guid, byte[]?> keys, Dictionary<Guid, string> organisations)
    {
        var said = new List<string>();
        if (NameOf(e.PersonId) is { Length: > 0 } name) said.Add(name);
        said.AddRange(EventSentences.Details(e.Data, T, organisations));
        if (e.Sealed is null) return said;
        var opened = Journal.Unseal(e.Sealed, e.PersonId is { } id ? keys.GetValueOrDefault(id) : null);
        if (opened is null) said.Add(T["Cases.Timeline.Erased"]);
        else said.AddRange(EventSentences.Details(opened, T, organisations));
        return said;
    }

    private string By(CaseEvent e, Dictionary<Guid, string> organisations)
    {
        var organisation = organisations.GetValueOrDefault(e.OrganisationId, "");
        return e.UserName.Length > 0 ? $"{e.UserName}, {organisation}"
            : e.OrganisationId == Guid.Empty ? T["Cases.Timeline.ThePerson"]
            : T["Cases.Timeline.TheSystem"];
    }
}
