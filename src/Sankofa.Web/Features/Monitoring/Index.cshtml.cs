using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.Monitoring;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Monitoring;

public sealed class IndexModel : MonitoringPage
{
    public bool MayPlan => Case.Stage >= Stage.Reception && May(Act.Visit) && Case.IsOpen
        && !Planned.Any(p => p.OrganisationId == Me.OrganisationId);

    protected override Task ShowAsync() => LoadVisitsAsync();

    /// <summary>Plans what the schedule of my organisation asks for; what is planned stays as it is.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Case.Must(Act.Visit, Section, Me);
        await Db.PlanVisitsAsync(Case, Me, Cancel);
        await Db.SaveChangesAsync(Cancel);
        return Done(VisitsUrl, "Monitoring.Plan.Done");
    }
}
