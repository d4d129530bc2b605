using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class PublicationModel : ActivityActPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await FindAsync()).Publish(by);
        await Db.SaveChangesAsync(Cancel);
        return Done(ActivityUrl, "Dialogue.Publish.Done");
    }
}
