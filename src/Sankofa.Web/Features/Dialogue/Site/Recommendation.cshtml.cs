using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class RecommendationModel : SitePage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public Guid Recid { get; set; }

    public Recommendation Recommendation { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        Recommendation = await Db.Set<Recommendation>().AsNoTracking().Include(r => r.Activity).Include(r => r.Domain)
            .Include(r => r.Objective).Include(r => r.FollowUps)
            .SingleOrDefaultAsync(r => r.Id == Recid && r.Activity.Code == Code, Cancel) ?? throw new NotThere();
}
