using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>The mixed committees between countries of the Dialogue.</summary>
public sealed class CommitteesModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<MixedCommittee> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var committees = Db.Set<MixedCommittee>().AsNoTracking();
        if (Before is { } before) committees = committees.Where(c => c.Id.CompareTo(before) < 0);
        Rows = await committees.OrderByDescending(c => c.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
    }
}
