using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Capacities;

/// <summary>What the event gave back to the Dialogue.</summary>
public sealed class ResultsModel : EventPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Restore(Input.Restored.Read(), By);
        return await DoneAsync("Dialogue.Capacities.RestoredDone");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        MustSpeak();
    }

    public sealed class Form
    {
        public WordingForm Restored { get; set; } = new();
    }
}
