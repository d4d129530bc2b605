using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Ideas;

public sealed class PublicationModel : IdeaPage
{
    public Wording Title { get; private set; } = [];

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await FindAsync()).Publish(by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Publish.Done");
    }

    protected override async Task ShowAsync() => Title = (await FindAsync()).Title;
}
