using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The secretariat has verified an answer.</summary>
public sealed class AcceptanceModel : RoundAnswerPage
{
    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAnswerAsync();
        Answer.Accept(By);
        await Db.SaveChangesAsync(Cancel);
        return Done(AnswerUrl, "Dialogue.Rounds.AcceptedDone");
    }

    protected override Task ShowAsync() => OpenAnswerAsync();
}
