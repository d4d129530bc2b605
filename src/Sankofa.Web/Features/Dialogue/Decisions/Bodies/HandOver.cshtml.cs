using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>The presidency passes from one country to another, with what is still open.</summary>
public sealed class HandOverModel : BodyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Meetings => Body.Meetings.OrderByDescending(m => m.On)
        .Select(m => new SelectListItem($"{T.Day(m.On)}, {m.Place}", m.Id.ToString())).Prepend(new SelectListItem("–", ""));

    /// <summary>Who presides now; empty where nobody has written it yet.</summary>
    public string Presiding => Body.PresidencyOn(DateOnly.MaxValue)?.To ?? "";

    protected override bool IsFor => Steers;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        RuleViolation.When(Input.On is null, "Form.Date.Needed", "On");
        var body = await OpenAsync();
        body.HandOver(Presiding.Length > 0 ? Presiding : Input.From, Input.To, Input.On!.Value, Input.MeetingId,
            Input.OpenPoints, by);
        return await SavedAsync("Dialogue.Decisions.HandOver.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        await ReadPartnersAsync(countriesAlone: true);
    }

    public sealed class Form
    {
        [StringLength(Partner.CodeLength)]
        public string From { get; set; } = "";

        [StringLength(Partner.CodeLength)]
        public string To { get; set; } = "";

        public DateOnly? On { get; set; }

        public Guid? MeetingId { get; set; }

        [StringLength(4000)]
        public string OpenPoints { get; set; } = "";
    }
}
