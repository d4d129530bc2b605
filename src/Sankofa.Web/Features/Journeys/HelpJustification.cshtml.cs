using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Journeys;

public sealed class HelpJustificationModel : JourneyPage
{
    [FromRoute]
    public Guid Hid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public EmergencyHelp Help { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        Case.Must(Act.Deliver, Sections.Travel, Me);
        Help = await Db.Set<EmergencyHelp>().SingleOrDefaultAsync(h => h.Id == Hid && h.FileId == Id, Cancel)
            ?? throw new NotThere();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        Help.Justify(Case, Input.Justification, Me);
        await CloseTaskAsync();
        await Db.SaveChangesAsync(Cancel);
        return Done(JourneyUrl + "/help", "Journeys.Help.JustifyDone");
    }

    // One reminder a help: with this help settled, the oldest of them is done.
    private async Task CloseTaskAsync()
    {
        var reminder = await Db.Tasks.OrderBy(t => t.GivenAt).FirstOrDefaultAsync(
            t => t.FileId == Id && t.OrganisationId == Me.OrganisationId && t.DoneAt == null
                && t.Title == "Journeys.Task.Justify", Cancel);
        if (reminder is not null) Case.DoTask(reminder, "", Me);
    }

    public sealed class Form
    {
        [StringLength(EmergencyHelp.TextLength)]
        public string Justification { get; set; } = "";
    }
}
