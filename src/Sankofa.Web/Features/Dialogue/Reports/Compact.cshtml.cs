using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Reports;

namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class CompactModel : ReportPage
{
    [FromQuery]
    public int? From { get; set; }

    [FromQuery]
    public int? To { get; set; }

    protected override Task<ReportTable> TableAsync() =>
        Tables.CompactAsync(new ReportPeriod(From, To), isPublic: false);
}
