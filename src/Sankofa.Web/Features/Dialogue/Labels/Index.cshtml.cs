using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>The applications that I see, and the reports that are due.</summary>
public sealed class IndexModel : DeskPage
{
    private const int Shown = 25;
    private const int DaysBefore = 60;

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<LabelApplication> Rows { get; private set; } = [];

    public IReadOnlyList<Label> ReportsDue { get; private set; } = [];

    public Guid? Next { get; private set; }

    protected override async Task ShowAsync()
    {
        var rows = Db.Set<LabelApplication>().AsNoTracking().VisibleTo(By);
        if (Before is { } before) rows = rows.Where(a => a.Id.CompareTo(before) < 0);
        Rows = await rows.Include(a => a.Checklist.Criteria).Include(a => a.Findings).Include(a => a.Opinions)
            .Include(a => a.Decision).OrderByDescending(a => a.Id).Take(Shown + 1).AsSplitQuery().ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
        var (soon, country, everybody) = (Me.Today.AddDays(DaysBefore), By.Country, By.IsSecretariat);
        ReportsDue = await Db.Set<Label>().AsNoTracking()
            .Where(l => l.Report == null && l.EndedOn == null && l.ReportDueOn <= soon
                && (everybody || l.Country == country))
            .OrderBy(l => l.ReportDueOn).Take(Shown).ToListAsync(Cancel);
    }
}
