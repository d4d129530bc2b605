using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

/// <summary>A page that settles one emergency help: it is justified, or what is left comes back.</summary>
public abstract class HelpPage : JourneyPage
{
    [FromRoute]
    public Guid Hid { get; set; }

    public EmergencyHelp Help { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        Case.Must(Act.Deliver, Sections.Travel, Me);
        Help = await Db.Set<EmergencyHelp>().SingleOrDefaultAsync(h => h.Id == Hid && h.FileId == Id, Cancel)
            ?? throw new NotThere();
    }

    protected async Task<IActionResult> SettleAsync(Action settle, string said)
    {
        await OpenAsync();
        await ShowAsync();
        settle();
        // One reminder a help: with this help settled, the oldest of them is done.
        var reminder = await Db.Tasks.OrderBy(t => t.GivenAt).FirstOrDefaultAsync(
            t => t.FileId == Id && t.OrganisationId == Me.OrganisationId && t.DoneAt == null
                && t.Title == "Journeys.Task.Justify", Cancel);
        if (reminder is not null) Case.DoTask(reminder, "", Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(JourneyUrl + "/help", said);
    }
}
