using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>A page about one recommendation.</summary>
public abstract class RecommendationPage : ActivityPage
{
    [FromRoute]
    public Guid Recid { get; set; }

    public Recommendation Recommendation { get; private set; } = null!;

    public string Here => $"{ActivityUrl}/recommendations/{Recid}";

    protected override async Task ShowAsync() => Recommendation = await FindOneAsync();

    protected async Task<Recommendation> FindOneAsync() =>
        await Db.Set<Recommendation>().Include(r => r.Activity).Include(r => r.Domain).Include(r => r.Objective)
            .Include(r => r.FollowUps).SingleOrDefaultAsync(r => r.Id == Recid && r.ActivityId == Acid, Cancel)
        ?? throw new NotThere();
}
