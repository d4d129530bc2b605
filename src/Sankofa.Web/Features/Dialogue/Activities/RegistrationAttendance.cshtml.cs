using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class RegistrationAttendanceModel : RegistrationPage
{
    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await RegisteredAsync()).NoteAttendance(await FindAsync(), came: true, by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{ActivityUrl}/registrations", "Dialogue.Registration.NoteCameDone");
    }
}
