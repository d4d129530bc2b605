using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.House;

namespace Sankofa.Web.Tests.Dialogue.Site;

/// <summary>What the demo has none of: files, published and not, and what a country reported.</summary>
internal static class SiteRows
{
    public static async Task AddAsync(SankofaDb db, Envoy ruth, CancellationToken cancel)
    {
        var activities = await db.Set<Activity>().Include(a => a.Recommendations).ThenInclude(r => r.FollowUps)
            .Where(a => a.Recommendations.Any()).ToListAsync(cancel);
        foreach (var activity in activities)
        {
            activity.Recommendations[0].Report(FollowUpState.UnderWay, "Un groupe s'est réuni", "", null, ruth);
            foreach (var published in new[] { true, false })
            {
                var document = DialogueDocument.Add(DocumentOwner.Activity, activity.Id, null, "Compte rendu", "fr",
                    "compte-rendu.pdf", "%PDF-1.7 essai"u8.ToArray(), ruth);
                if (published) document.Publish(ruth);
                db.Add(document);
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
