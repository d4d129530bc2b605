using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>A meeting is called, with its agenda and the one or two countries that preside over it.</summary>
public sealed class MeetingNewModel : BodyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override bool IsFor => Steers;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        RuleViolation.When(Input.On is null, "Form.Date.Needed", "On");
        var body = await OpenAsync();
        string[] presidency = [Input.First, Input.Second];
        body.Call(Input.On!.Value, Input.Place, Input.Link,
            [.. presidency.Where(c => c is { Length: > 0 }).Distinct(StringComparer.Ordinal)],
            Input.Agenda.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), by);
        return await SavedAsync("Dialogue.Decisions.Meeting.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        await ReadPartnersAsync(countriesAlone: true);
    }

    public sealed class Form
    {
        public DateOnly? On { get; set; }

        [StringLength(BodyMeeting.PlaceLength)]
        public string Place { get; set; } = "";

        [StringLength(BodyMeeting.LinkLength)]
        public string Link { get; set; } = "";

        public string First { get; set; } = "";

        public string Second { get; set; } = "";

        [StringLength(4000)]
        public string Agenda { get; set; } = "";
    }
}
