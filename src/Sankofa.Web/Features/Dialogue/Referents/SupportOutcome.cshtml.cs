using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

/// <summary>What came of the support, told to the Dialogue by the country that asked.</summary>
public sealed class SupportOutcomeModel : SupportPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Restore(Input.Outcome.Read(), By);
        return await DoneAsync("Dialogue.Referents.Restored");
    }

    protected override async Task ShowAsync() => By.MustSpeakFor((await OpenAsync()).Country);

    public sealed class Form
    {
        public WordingForm Outcome { get; set; } = new();
    }
}
