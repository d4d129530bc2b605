using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>A meeting of a body: its agenda, who presides, and what it adopted.</summary>
public sealed class MeetingModel : BodyPage
{
    [FromRoute]
    public Guid Sid { get; set; }

    public BodyMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<Decision> Adopted { get; private set; } = [];

    public PresidencyHandOver? HandOver { get; private set; }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Meeting = Body.Meetings.Find(m => m.Id == Sid) ?? throw new NotThere();
        HandOver = Body.HandOvers.Find(h => h.MeetingId == Sid);
        Adopted = await Db.Set<Decision>().AsNoTracking().Where(d => d.Adoption!.MeetingId == Sid)
            .OrderBy(d => d.Number).Take(100).ToListAsync(Cancel);
    }
}
