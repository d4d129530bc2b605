using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class InvitationWithdrawalModel : ActivityActPage
{
    [FromRoute]
    public Guid Invid { get; set; }

    public ActivityInvitation Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await InvitedAsync()).Withdraw(await FindAsync(), by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{ActivityUrl}/invitations", "Dialogue.Invitations.WithdrawDone");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Invitation = await InvitedAsync();
    }

    private async Task<ActivityInvitation> InvitedAsync() =>
        await Db.Set<ActivityInvitation>().Include(i => i.Organisation)
            .SingleOrDefaultAsync(i => i.Id == Invid && i.ActivityId == Acid, Cancel) ?? throw new NotThere();
}
