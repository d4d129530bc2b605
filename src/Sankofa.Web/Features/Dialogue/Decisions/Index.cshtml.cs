using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>All decisions, the newest first, each with what its rows say now.</summary>
public sealed class IndexModel(SilenceClock clock) : DeskPage
{
    public const int PerPage = 25;

    [FromQuery]
    public int From { get; set; }

    public IReadOnlyList<Decision> Rows { get; private set; } = [];

    public bool More { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public bool Steers => Decision.MaySteer(By);

    protected override async Task ShowAsync()
    {
        From = Math.Max(0, From);
        var found = await Db.Set<Decision>().AsNoTracking().WithOutcome().Include(d => d.Body)
            .OrderByDescending(d => d.ProposedAt).ThenByDescending(d => d.Id).Skip(From).Take(PerPage + 1)
            .ToListAsync(Cancel);
        (Rows, More) = ([.. found.Take(PerPage)], found.Count > PerPage);
        Now = await clock.NowAsync(Db, Cancel);
    }
}
