using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Library;

/// <summary>A published item, in the shape of a file for others to read.</summary>
public sealed record ExportedLibraryItem(
    string Code, LibraryItemKind Kind, Wording Title, Wording Text, IReadOnlyList<string> Topics,
    IReadOnlyList<string> Partners, int? Year, string Quote, string Source, string Lines, string SaidBy, int? Domain,
    string? Objective, LinkBasis Basis, string Why, IReadOnlyList<int> Actions, string Address)
{
    internal static async Task<IReadOnlyList<ExportedLibraryItem>> OfAsync(SankofaDb db, CancellationToken cancel) =>
        await db.Set<LibraryItem>().AsNoTracking().AsSplitQuery().Where(i => i.PublishedAt != null)
            .OrderBy(i => i.WrittenAt).ThenBy(i => i.Code).ThenBy(i => i.Id)
            .Select(i => new ExportedLibraryItem(i.Code, i.Kind, i.Title, i.Text,
                i.Topics.Select(t => t.Topic.Code).ToList(), i.Partners, i.Year, i.Quote, i.Source, i.Lines, i.SaidBy,
                i.Domain == null ? null : i.Domain.Number, i.Objective == null ? null : i.Objective.Code, i.Basis,
                i.Why, i.Actions.Select(a => a.Action.Number).ToList(), i.Address)).ToListAsync(cancel);
}
