using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Ideas;

public sealed class SupportModel : IdeaPage
{
    public Wording Title { get; private set; } = [];

    protected override Act ToOpen => Act.SpeakForCountry;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await FindAsync()).Support(by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Ideas.SupportDone");
    }

    protected override async Task ShowAsync() => Title = (await FindAsync()).Title;
}
