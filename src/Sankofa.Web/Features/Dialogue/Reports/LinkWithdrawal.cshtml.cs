using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class LinkWithdrawalModel : DeskPage
{
    [FromRoute]
    public Guid GcmId { get; set; }

    public CompactLink Link { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        await ShowAsync();
        Link.Withdraw(By);
        await Db.SaveChangesAsync(Cancel);
        return Done("/dialogue/desk/reports/links", "Dialogue.Reports.LinkWithdrawn");
    }

    protected override async Task ShowAsync()
    {
        By.MustRun();
        Link = await Db.Set<CompactLink>().SingleOrDefaultAsync(l => l.Id == GcmId && l.WithdrawnAt == null, Cancel)
            ?? throw new NotThere();
    }
}
