using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Monitoring;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Monitoring;

public abstract class MonitoringPage : FilePage
{
    public override Sections Section => Sections.Monitoring;

    public string VisitsUrl => FileUrl + "/visits";

    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    public IReadOnlyList<VisitImpossible> Impossible { get; private set; } = [];

    public IReadOnlyList<PlannedVisit> Planned { get; private set; } = [];

    public IEnumerable<SelectListItem> Persons =>
        Case.Returning.Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()));

    protected async Task LoadVisitsAsync()
    {
        Visits = await Db.Set<Visit>().Where(v => v.FileId == Id).Include(v => v.Instrument).OrderBy(v => v.HeldOn)
            .ToListAsync(Cancel);
        Impossible = await Db.Set<VisitImpossible>().Where(i => i.FileId == Id).OrderBy(i => i.RecordedAt)
            .ToListAsync(Cancel);
        Planned = await Db.Set<PlannedVisit>().Where(p => p.FileId == Id && p.VisitId == null).OrderBy(p => p.DueOn)
            .ToListAsync(Cancel);
    }
}
