using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Web.Features.Dialogue.Reports;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ReportCompactModel : SiteReportPage
{
    [FromQuery]
    public int? From { get; set; }

    [FromQuery]
    public int? To { get; set; }

    protected override Task<ReportTable> TableAsync() =>
        Tables.CompactAsync(new ReportPeriod(From, To), isPublic: true);
}
