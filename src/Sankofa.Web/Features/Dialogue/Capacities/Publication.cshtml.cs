using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Capacities;

public sealed class PublicationModel : EventPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Publish(By);
        return await DoneAsync("Dialogue.Capacities.Published");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (!Runs) throw new NotAllowed(nameof(Act.SpeakForCountry));
    }
}
