using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class AgendaModel : ActivityActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var activity = await FindAsync();
        await Db.Entry(activity).Collection(a => a.Agenda).LoadAsync(Cancel);
        TimeOnly? at = null;
        if (Input.At.Trim().Length > 0)
        {
            RuleViolation.When(
                !TimeOnly.TryParseExact(Input.At.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None,
                    out var known), "Dialogue.Agenda.AtUnclear", nameof(Input.At));
            at = known;
        }

        var speakers = Input.Speakers
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(',', 2) is [var function, var office]
                ? new AgendaSpeaker(function.Trim(), office.Trim())
                : new AgendaSpeaker(line)).ToList();
        activity.PutOnAgenda(Input.Day, at, Input.Title.Read(), speakers, by);
        await Db.SaveChangesAsync(Cancel);
        return Done(ActivityUrl, "Dialogue.Agenda.Done");
    }

    public sealed class Form
    {
        public DateOnly? Day { get; set; }

        [StringLength(5)]
        public string At { get; set; } = "";

        public WordingForm Title { get; set; } = new();

        [StringLength(2000)]
        public string Speakers { get; set; } = "";
    }
}
