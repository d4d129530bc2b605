using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Referents;

/// <summary>The other country agrees: from then on it holds for both.</summary>
public sealed class TwinningConfirmationModel : TwinningPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Confirm(By);
        return await DoneAsync("Dialogue.Referents.Confirmed");
    }

    protected override async Task ShowAsync() => By.MustSpeakFor((await OpenAsync()).Other);
}
