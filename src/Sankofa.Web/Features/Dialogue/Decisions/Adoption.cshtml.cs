using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>The body that may adopt has adopted it, at one of its meetings: from now on it is public.</summary>
public sealed class AdoptionModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Meetings { get; private set; } = [];

    protected override bool IsFor => Steers;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        RuleViolation.When(Input.MeetingId is null, "Form.Choice.Needed", "MeetingId");
        var meeting = await Db.FindAsync<BodyMeeting>([Input.MeetingId!.Value], Cancel) ?? throw new NotThere();
        var number = decision.Number ?? await Silences.NextNumberAsync(Db, by.Me.Now, Cancel);
        decision.Adopt(meeting, number, by);
        return await SavedAsync("Dialogue.Decisions.Adopt.Done", number);
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var meetings = await Db.Set<BodyMeeting>().AsNoTracking().Where(m => m.BodyId == Decision.BodyId)
            .OrderByDescending(m => m.On).Take(100).ToListAsync(Cancel);
        Meetings = [new SelectListItem(T["Form.Choose"], ""),
            .. meetings.Select(m => new SelectListItem($"{T.Day(m.On)}, {m.Place}", m.Id.ToString()))];
    }

    public sealed class Form
    {
        public Guid? MeetingId { get; set; }
    }
}
