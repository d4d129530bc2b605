using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class TwinningResultsModel : TwinningPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Conclude(Input.Results.Written, By);
        return await DoneAsync("Dialogue.Referents.Resulted");
    }

    public sealed class Form
    {
        public TwoLanguages Results { get; set; } = new();
    }
}
