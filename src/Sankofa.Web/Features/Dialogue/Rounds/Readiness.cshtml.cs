using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>Whoever wrote says that an answer is complete.</summary>
public sealed class ReadinessModel : RoundAnswerPage
{
    protected override Act ToOpen => Act.ContributeToDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAnswerAsync();
        Answer.MarkReady(Contributors, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(AnswerUrl, "Dialogue.Rounds.ReadyDone");
    }

    protected override Task ShowAsync() => OpenAnswerAsync();
}
