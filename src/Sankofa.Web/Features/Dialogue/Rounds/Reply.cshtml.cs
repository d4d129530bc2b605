using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The country answers a question of the secretariat.</summary>
public sealed class ReplyModel : RoundAnswerPage
{
    [FromRoute]
    public Guid QueryId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public RoundQuery Query { get; private set; } = null!;

    protected override Act ToOpen => Act.ContributeToDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAnswerAsync();
        Answer.AnswerQuery(QueryId, Input.Text, Contributors, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(AnswerUrl, "Dialogue.Rounds.ReplyDone");
    }

    protected override async Task ShowAsync()
    {
        await OpenAnswerAsync();
        Query = Answer.Queries.Find(q => q.Id == QueryId) ?? throw new NotThere();
    }

    public sealed class Form
    {
        [StringLength(RoundQuery.TextLength)]
        public string Text { get; set; } = "";
    }
}
