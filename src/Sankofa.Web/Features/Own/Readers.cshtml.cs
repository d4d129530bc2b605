using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;

namespace Sankofa.Web.Features.Own;

public sealed record ReadBy(string Organisation, int Times, DateTimeOffset Last);

/// <summary>Which organisations read the file, and when last. It is the person's own: nothing is left out.</summary>
public sealed class ReadersModel(OwnDoor door) : OwnPage(door)
{
    private static readonly string[] Kinds = [CasesEvents.Read, CasesEvents.Downloaded, CasesEvents.Exported];

    public IReadOnlyList<ReadBy> Readers { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        var file = Own.File.Id;
        var read = await Own.Db.Events.Where(e => e.FileId == file && Kinds.Contains(e.Kind))
            .GroupBy(e => e.OrganisationId)
            .Select(g => new { g.Key, Times = g.Count(), Last = g.Max(e => e.At) }).ToListAsync(Cancel);
        var ids = read.Select(r => r.Key).ToList();
        var names = await Own.Db.Organisations.Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, Cancel);
        Readers = [.. read.Where(r => names.ContainsKey(r.Key)).OrderByDescending(r => r.Last)
            .Select(r => new ReadBy(names[r.Key], r.Times, r.Last))];
    }
}
