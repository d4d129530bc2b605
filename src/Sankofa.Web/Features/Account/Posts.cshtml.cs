using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

public sealed record PostRow(Guid Id, string Organisation, Role Role);

/// <summary>One post is held at a time: what belongs to the other is not there until it is held.</summary>
public sealed class PostsModel : AccountPage
{
    public IReadOnlyList<PostRow> Rows { get; private set; } = [];

    public Guid? Held => HttpContext.HasPost() ? HttpContext.Me().PostId : null;

    private IQueryable<Post> Open =>
        Db.Posts.Where(p => p.UserId == Who.UserId && p.EndedAt == null && p.Organisation.ClosedAt == null);

    public override async Task LoadAsync() =>
        Rows = await Open.OrderBy(p => p.StartedAt).ThenBy(p => p.Organisation.ShortName)
        .Select(p => new PostRow(p.Id, p.Organisation.ShortName, p.Role)).ToListAsync(Cancel);

    public async Task<IActionResult> OnPostAsync(Guid postId)
    {
        var post = await Open.SingleOrDefaultAsync(p => p.Id == postId, Cancel) ?? throw new NotThere();
        var session = await SessionAsync();
        // The page asked for first was perhaps the other post's: from a post held, one starts anew.
        var back = session.PostId is null ? BackOr("/") : "/";
        session.PostId = post.Id;
        await Db.SaveChangesAsync(Cancel);
        TempData.Clear();
        return LocalRedirect(back);
    }
}
