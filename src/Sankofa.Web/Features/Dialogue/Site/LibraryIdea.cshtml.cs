using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Ideas;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>A published idea with what became of it; what was said to it is the Dialogue's.</summary>
public sealed class LibraryIdeaModel : SitePage
{
    [FromRoute]
    public Guid Idid { get; set; }

    public Idea Idea { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        Idea = await Db.Set<Idea>().AsNoTracking().AsSplitQuery().Include(i => i.Action).Include(i => i.Objective)
            .Include(i => i.Supports).Include(i => i.Outcomes).ThenInclude(o => o.MergedInto)
            .Include(i => i.Outcomes).ThenInclude(o => o.Activity)
            .Include(i => i.Outcomes).ThenInclude(o => o.Initiative)
            .Include(i => i.Outcomes).ThenInclude(o => o.Recommendation).ThenInclude(r => r!.Activity)
            .SingleOrDefaultAsync(i => i.Id == Idid, Cancel) ?? throw new NotThere();
}
