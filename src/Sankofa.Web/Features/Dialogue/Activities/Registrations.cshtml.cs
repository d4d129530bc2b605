using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>The delegations: each sees its own, the secretariat all of them.</summary>
public sealed class RegistrationsModel : ActivityPage
{
    private const int AtMost = 1000;

    public IReadOnlyList<ActivityRegistration> Rows { get; private set; } = [];

    public IReadOnlyList<Participation> Participation { get; private set; } = [];

    protected override Act ToOpen => Act.AttendDialogue;

    protected override async Task ShowAsync()
    {
        await FindAsync();
        var all = Db.Set<ActivityRegistration>().AsNoTracking().Where(r => r.ActivityId == Acid);
        Rows = await all.OrderBy(r => r.Country).ThenBy(r => r.RegisteredAt).Take(AtMost).ToListAsync(Cancel);
        if (By.IsSecretariat) Participation = await Core.Dialogue.Activities.Participation.OfAsync(all, Cancel);
    }
}
