using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Ideas;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Ideas;

public sealed class CommentWithdrawalModel : IdeaPage
{
    [FromRoute]
    public Guid Remid { get; set; }

    public IdeaComment Comment { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var idea = await FindAsync();
        idea.Withdraw(Of(idea), by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Ideas.WithdrawDone");
    }

    protected override async Task ShowAsync()
    {
        Comment = Of(await FindAsync());
        if (Comment.AuthorId != Me.UserId) throw new NotAllowed(nameof(Act.ContributeToDialogue));
    }

    private IdeaComment Of(Idea idea) => idea.Comments.Find(c => c.Id == Remid) ?? throw new NotThere();
}
