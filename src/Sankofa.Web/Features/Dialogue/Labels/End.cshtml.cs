using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>The secretariat records that a label was withdrawn before its time.</summary>
public sealed class EndModel : LabelPage
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        (await LabelAsync()).End(Input.Reasons, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.Ended");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        By.MustRun();
        Heading = (await LabelAsync()).Number + " – " + Application.Title.In(T.Language);
    }
}
