using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>
/// Makes the numbers of one meeting public, without those that are small; done again it replaces them.
/// </summary>
public sealed class AttendancePublicationModel : DeskPage
{
    [FromRoute]
    public Guid Acid { get; set; }

    public Activity Activity { get; private set; } = null!;

    public IReadOnlyList<Participation> Counted { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        await ShowAsync();
        Db.RemoveRange(await Db.Set<ParticipationCount>().Where(c => c.ActivityId == Acid).ToListAsync(Cancel));
        Db.AddRange(ParticipationCount.Publish(Activity, Counted, By));
        await Db.SaveChangesAsync(Cancel);
        return Done("/dialogue/desk/reports/participation", "Dialogue.Reports.Published");
    }

    protected override async Task ShowAsync()
    {
        Activity = await Db.Set<Activity>().SingleOrDefaultAsync(a => a.Id == Acid, Cancel) ?? throw new NotThere();
        Counted = await Participation.OfAsync(
            Db.Set<ActivityRegistration>().Where(r => r.ActivityId == Acid), Cancel);
    }
}
