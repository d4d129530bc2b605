using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>The bodies of the Dialogue, with who presides today.</summary>
public sealed class IndexModel : DeskPage
{
    private const int AtMost = 100;

    public IReadOnlyList<DialogueBody> Rows { get; private set; } = [];

    protected override async Task ShowAsync() => Rows = [.. (await Db.Set<DialogueBody>().AsNoTracking()
        .Include(b => b.Members).Include(b => b.HandOvers).AsSplitQuery().OrderBy(b => b.Id).Take(AtMost)
        .ToListAsync(Cancel)).OrderBy(b => b.Kind).ThenBy(b => b.Id)];
}
