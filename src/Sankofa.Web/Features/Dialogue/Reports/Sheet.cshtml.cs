using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Reports;

namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class SheetModel : ReportPage
{
    [FromRoute]
    public Guid Domid { get; set; }

    [FromQuery]
    public int? Year { get; set; }

    public bool MayWrite => By.IsSecretariat || By.IsReferentOf(Domid);

    public DomainSheet Sheet { get; private set; } = null!;

    protected override async Task<ReportTable> TableAsync()
    {
        Sheet = await DomainSheet.OfAsync(Db, Domid, Year, Me.Today, Cancel);
        return new SheetTable(Sheet, T, Tables, Desk).Draw();
    }
}
