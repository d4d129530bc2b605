using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Web.Features.Dialogue.Reports;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ReportSheetModel : SiteReportPage
{
    [FromRoute]
    public Guid Domid { get; set; }

    [FromQuery]
    public int? Year { get; set; }

    public DomainSheet Sheet { get; private set; } = null!;

    protected override async Task<ReportTable> TableAsync()
    {
        Sheet = await DomainSheet.OfAsync(Db, Domid, Year, Today, Cancel);
        return new SheetTable(Sheet, T, Tables, Site).Draw();
    }
}
