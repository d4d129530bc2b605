using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class RegistrationCancellationModel : RegistrationPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await RegisteredAsync()).Cancel(await FindAsync(), by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{ActivityUrl}/registrations", "Dialogue.Registration.CancelDone");
    }
}
