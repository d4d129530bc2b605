using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class IndexModel : DeskPage
{
    public ReportList List { get; private set; } = null!;

    protected override async Task ShowAsync() => List = await ReportList.OfAsync(Db, "/dialogue/desk/reports", Cancel);
}
