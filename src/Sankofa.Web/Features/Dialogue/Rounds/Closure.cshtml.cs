using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>Ends the collection before its day.</summary>
public sealed class ClosureModel : RoundPage
{
    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Round.Close(By);
        await Db.SaveChangesAsync(Cancel);
        return Done(RoundUrl, "Dialogue.Rounds.ClosureDone");
    }

    protected override Task ShowAsync() => OpenAsync();
}
