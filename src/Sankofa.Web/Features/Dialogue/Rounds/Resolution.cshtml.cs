using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The secretariat is satisfied with what the country said.</summary>
public sealed class ResolutionModel : RoundAnswerPage
{
    [FromRoute]
    public Guid QueryId { get; set; }

    public RoundQuery Query { get; private set; } = null!;

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAnswerAsync();
        Answer.ResolveQuery(QueryId, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(AnswerUrl, "Dialogue.Rounds.ResolvedDone");
    }

    protected override async Task ShowAsync()
    {
        await OpenAnswerAsync();
        Query = Answer.Queries.Find(q => q.Id == QueryId) ?? throw new NotThere();
    }
}
