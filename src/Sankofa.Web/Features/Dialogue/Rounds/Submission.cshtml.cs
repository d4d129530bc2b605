using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The focal point sends an answer to the secretariat.</summary>
public sealed class SubmissionModel : RoundAnswerPage
{
    protected override Act ToOpen => Act.SpeakForCountry;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAnswerAsync();
        Answer.Submit(By);
        await Db.SaveChangesAsync(Cancel);
        return Done(AnswerUrl, "Dialogue.Rounds.SubmittedDone");
    }

    protected override Task ShowAsync() => OpenAnswerAsync();
}
