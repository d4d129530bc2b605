using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>A member leaves: its row keeps its days, and the composition of an earlier day stays what it was.</summary>
public sealed class DepartureModel : BodyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Seated => Body.Members.Where(m => m.Until.IsUnknown)
        .Select(m => new SelectListItem(T.Country(m.Partner), m.Id.ToString()))
        .OrderBy(i => i.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem(T["Form.Choose"], ""));

    protected override bool IsFor => Runs;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        RuleViolation.When(Input.MemberId is null, "Form.Choice.Needed", "MemberId");
        var body = await OpenAsync();
        body.Unseat(Input.MemberId!.Value, Input.Until, by);
        return await SavedAsync("Dialogue.Decisions.Departure.Done");
    }

    public sealed class Form
    {
        public Guid? MemberId { get; set; }

        public PartialDate Until { get; set; }
    }
}
