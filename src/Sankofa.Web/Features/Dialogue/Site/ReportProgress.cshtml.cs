using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.Features.Dialogue.Reports;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ReportProgressModel : SiteReportPage
{
    [FromQuery]
    public string? Plan { get; set; }

    protected override Task<ReportTable> TableAsync() => Tables.ProgressAsync(Plan, Site);
}
