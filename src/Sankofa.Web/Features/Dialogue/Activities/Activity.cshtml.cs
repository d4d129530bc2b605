using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.Features.Dialogue.Documents;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class ActivityModel : ActivityPage
{
    public Activity Activity { get; private set; } = null!;

    public bool MayRegister { get; private set; }

    /// <summary>Where one joins on line: told to who runs it and to who registered.</summary>
    public string Address { get; private set; } = "";

    public IReadOnlyList<DocumentRow> Documents { get; private set; } = [];

    protected override Act ToOpen => Act.AttendDialogue;

    protected override async Task ShowAsync()
    {
        Activity = await Db.Set<Activity>().Whole().SingleOrDefaultAsync(a => a.Id == Acid, Cancel)
            ?? throw new NotThere();
        var invited = await Db.Set<ActivityInvitation>().AsNoTracking().Where(i => i.ActivityId == Acid).ToListAsync(Cancel);
        MayRegister = !By.IsSecretariat && invited.Exists(i => i.IsFor(Me)) && !(Activity.RegisterUntil < Me.Today);
        var registered = await Db.Set<ActivityRegistration>().AnyAsync(
            r => r.ActivityId == Acid && r.OrganisationId == Me.OrganisationId && r.CancelledAt == null, Cancel);
        if (By.IsSecretariat || registered) Address = Activity.Address;
        Documents = await DocumentRow.OfAsync(Db, DocumentOwner.Activity, Acid, Cancel);
    }
}
