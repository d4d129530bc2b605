using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class ProgressReportModel : ReportPage
{
    [FromQuery]
    public string? Plan { get; set; }

    protected override Task<ReportTable> TableAsync() => Tables.ProgressAsync(Plan, Desk);
}
