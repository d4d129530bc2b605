using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class TwinningResultsModel : TwinningPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Conclude(Input.Results.Read(), By);
        return await DoneAsync("Dialogue.Referents.Resulted");
    }

    public sealed class Form
    {
        public WordingForm Results { get; set; } = new();
    }
}
