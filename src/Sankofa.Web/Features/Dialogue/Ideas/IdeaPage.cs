using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Ideas;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Ideas;

/// <summary>A page about one idea.</summary>
public abstract class IdeaPage : DeskPage
{
    [FromRoute]
    public Guid Idid { get; set; }

    public string Home => $"/dialogue/desk/ideas/{Idid}";

    protected async Task<Idea> FindAsync() =>
        await Db.Set<Idea>().AsSplitQuery().Include(i => i.Action).Include(i => i.Objective).Include(i => i.Comments)
            .Include(i => i.Supports).Include(i => i.Outcomes).ThenInclude(o => o.MergedInto)
            .Include(i => i.Outcomes).ThenInclude(o => o.Activity)
            .Include(i => i.Outcomes).ThenInclude(o => o.Initiative)
            .Include(i => i.Outcomes).ThenInclude(o => o.Recommendation)
            .SingleOrDefaultAsync(i => i.Id == Idid, Cancel) ?? throw new NotThere();
}
