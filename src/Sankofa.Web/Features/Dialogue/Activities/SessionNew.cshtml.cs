using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class SessionNewModel : ActivityActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var activity = await FindAsync();
        await Db.Entry(activity).Collection(a => a.Sessions).LoadAsync(Cancel);
        var number = (activity.Sessions.Count + 1).ToString(CultureInfo.InvariantCulture);
        activity.Hold(number, Input.Title.Read(), Input.Summary.Read(), by);
        await Db.SaveChangesAsync(Cancel);
        return Done(ActivityUrl, "Dialogue.Session.Done");
    }

    public sealed class Form
    {
        public WordingForm Title { get; set; } = new();
        public WordingForm Summary { get; set; } = new();
    }
}
