using Sankofa.Web.Features.Dialogue.Reports;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ReportParticipationModel : SiteReportPage
{
    protected override Task<ReportTable> TableAsync() => Tables.ParticipationAsync(isPublic: true, isAll: false);
}
