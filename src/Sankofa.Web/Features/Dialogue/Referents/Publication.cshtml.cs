using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class PublicationModel : RoadMapPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Publish(By);
        return await DoneAsync("Dialogue.Referents.MapPublished");
    }
}
