using Sankofa.Web.Features.Dialogue.Reports;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ReportsModel : SitePage
{
    public ReportList List { get; private set; } = null!;

    protected override async Task LoadAsync() => List = await ReportList.OfAsync(Db, "/dialogue/reports", Cancel);
}
