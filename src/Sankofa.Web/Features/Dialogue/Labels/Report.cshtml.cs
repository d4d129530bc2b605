using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>What came of what was labelled.</summary>
public sealed class ReportModel : LabelPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        (await LabelAsync()).GiveReport(Input.Text.Read(), By);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.Reported");
    }

    protected override async Task ShowAsync()
    {
        By.MustSpeakFor((await OpenAsync()).Country);
        Heading = (await LabelAsync()).Number + " – " + Application.Title.In(T.Language);
    }

    public sealed class Form
    {
        public WordingForm Text { get; set; } = new();
    }
}
