using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Demo.Dialogue;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;

namespace Sankofa.Core.Demo;

/// <summary>
/// The Dialogue of the demo: what its published documents say, which is real, and what the cast does with it, which is
/// fictional and says so.
/// </summary>
public static class DemoDialogue
{
    public static async Task LoadAsync(SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        await Cast.LoadAsync(system, clock, cancel);
        var now = clock.GetUtcNow();
        await using var db = system.Open();
        await PublishedActivities.EnterMissingAsync(db, await EnvoyAsync(db, "ruth", now, cancel), cancel);
        await LibraryShelf.EnterMissingAsync(db, await EnvoyAsync(db, "ruth", now, cancel), cancel);
        await PublishedSheet.EnterMissingAsync(db, await EnvoyAsync(db, "ruth", now, cancel), cancel);
        await ActivityScenes.LoadAsync(db, now, cancel);
        await DecisionScenes.LoadAsync(db, now, cancel);
        await PartnerScenes.LoadAsync(db, now, cancel);
        await RoundScenes.LoadAsync(db, now, cancel);
        await LabelScenes.LoadAsync(db, now, cancel);
        await ReferentScenes.LoadAsync(db, now, cancel);
        await CapacityScenes.LoadAsync(db, now, cancel);
        await IdeaScenes.LoadAsync(db, now, cancel);
    }

    /// <summary>One of the cast, as they work in the Dialogue.</summary>
    internal static async Task<Envoy> EnvoyAsync(SankofaDb db, string login, DateTimeOffset now,
        CancellationToken cancel)
    {
        var (_, name, shortName, role) = Cast.People.First(p => p.Login == login);
        var post = await db.Posts.Include(p => p.Organisation).SingleAsync(
            p => p.User.Email == Cast.Email(login) && p.Organisation.ShortName == shortName, cancel);
        var me = new Me(post.UserId, post.Id, post.OrganisationId, role, name, shortName, post.Organisation.Country,
            post.Organisation.Kind, now);
        return await Envoy.OfAsync(db, me, cancel);
    }
}
