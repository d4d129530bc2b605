using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

public sealed class PublicationModel : InitiativePage
{
    public Wording Title { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var initiative = await FindAsync();
        initiative.Publish(by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/initiatives/{Inid}", "Dialogue.Publish.Done");
    }

    protected override async Task ShowAsync()
    {
        var initiative = await FindAsync();
        if (!initiative.IsPublishedBy(By)) throw new NotAllowed(nameof(Act.SpeakForCountry));
        Title = initiative.Title;
    }
}
