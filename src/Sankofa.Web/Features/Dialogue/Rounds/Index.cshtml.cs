using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

public sealed class IndexModel : DeskPage
{
    private const int Shown = 25;

    /// <summary>The last one of the page before.</summary>
    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var rounds = Db.Set<DataRound>().AsNoTracking();
        if (Before is { } before) rounds = rounds.Where(r => r.Id.CompareTo(before) < 0);
        Rows = await rounds.OrderByDescending(r => r.Id).Take(Shown + 1).Select(r => new Row(
            r.Id, r.Code, r.Name, r.OpensOn, r.ClosesOn, r.ClosedAt, r.PublishedAt)).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
    }

    public sealed record Row(
        Guid Id, string Code, Wording Name, DateOnly OpensOn, DateOnly ClosesOn, DateTimeOffset? ClosedAt,
        DateTimeOffset? PublishedAt)
    {
        public string StateOn(DateOnly today) =>
            PublishedAt is not null ? "Published" : today < OpensOn ? "Ahead"
            : ClosedAt is not null || ClosesOn < today ? "Verification" : "Open";
    }
}
