using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>What writes on the sheet of a domain: the secretariat and its referent countries.</summary>
public abstract class SheetPage : DeskPage
{
    [FromRoute]
    public Guid Domid { get; set; }

    public PlanDomain Domain { get; private set; } = null!;

    public string SheetUrl => $"/dialogue/desk/reports/sheets/{Domid}";

    protected override async Task ShowAsync()
    {
        if (!By.IsSecretariat) By.MustBeReferentOf(Domid);
        Domain = await Db.Set<PlanDomain>().SingleOrDefaultAsync(d => d.Id == Domid, Cancel) ?? throw new NotThere();
    }
}
