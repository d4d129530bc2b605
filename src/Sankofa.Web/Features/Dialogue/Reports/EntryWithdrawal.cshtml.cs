using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class EntryWithdrawalModel : SheetPage
{
    [FromRoute]
    public Guid EntryId { get; set; }

    public SheetEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        await ShowAsync();
        Entry.Withdraw(By);
        await Db.SaveChangesAsync(Cancel);
        return Done(SheetUrl, "Dialogue.Reports.EntryWithdrawn");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Entry = await Db.Set<SheetEntry>().SingleOrDefaultAsync(
            e => e.Id == EntryId && e.DomainId == Domid && e.WithdrawnAt == null, Cancel) ?? throw new NotThere();
    }
}
