using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>Makes what was accepted public. What was not is named beforehand.</summary>
public sealed class PublicationModel : RoundPage
{
    public int Accepted { get; private set; }

    public int Left { get; private set; }

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var published = await Db.PublishAsync(Round, By, Cancel);
        await Db.SaveChangesAsync(Cancel);
        return Done(RoundUrl, "Dialogue.Rounds.PublicationDone", published);
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        var states = await Db.Set<RoundAnswer>().Where(a => a.RoundId == RoundId).GroupBy(a => a.State)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Cancel);
        Accepted = states.Where(s => s.Key == RoundAnswerState.Accepted).Sum(s => s.Count);
        Left = states.Where(s => s.Key is not (RoundAnswerState.Accepted or RoundAnswerState.Published))
            .Sum(s => s.Count);
    }
}
