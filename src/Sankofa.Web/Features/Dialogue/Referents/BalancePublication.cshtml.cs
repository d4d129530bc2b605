using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class BalancePublicationModel : RoadMapPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).PublishBalance(By);
        return await DoneAsync("Dialogue.Referents.BalancePublished");
    }
}
