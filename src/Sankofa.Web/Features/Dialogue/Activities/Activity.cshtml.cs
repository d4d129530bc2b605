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
        if (By.IsSecretariat) Address = Activity.Address;
        else await AnswerForAsync();
        Documents = await DocumentRow.OfAsync(Db, DocumentOwner.Activity, Acid, Cancel);
    }

    /// <summary>Whether my delegation, or I as a guest, may come, and whether somebody of us is registered.</summary>
    private async Task AnswerForAsync()
    {
        var (organisation, country) = (Me.OrganisationId, Me.Country);
        var mine = await Db.Set<Activity>().Where(a => a.Id == Acid).Select(a => new
        {
            Invited = Db.Set<ActivityInvitation>().Any(i => i.ActivityId == Acid && i.WithdrawnAt == null
                && (i.OrganisationId == organisation || (i.OrganisationId == null && i.Country == country))),
            Registered = Db.Set<ActivityRegistration>().Any(
                r => r.ActivityId == Acid && r.OrganisationId == organisation && r.CancelledAt == null),
        }).SingleAsync(Cancel);
        MayRegister = mine.Invited && !(Activity.RegisterUntil < Me.Today);
        if (mine.Registered) Address = Activity.Address;
    }
}
