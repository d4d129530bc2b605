using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases.Lists;

/// <summary>
/// Who imports, where nobody is signed in: somebody with a post that may, told by address or organisation.
/// </summary>
public static class Importer
{
    /// <summary>
    /// The one open post with the right to import; a rule violation says why there is none or several.
    /// </summary>
    public static async Task<Me> FindAsync(
        SankofaDb db, string? email, string? organisation, DateTimeOffset now, CancellationToken cancel)
    {
        RuleViolation.When(email is null && organisation is null, "Lists.Importer.Nobody");
        var posts = db.Posts.Where(p => p.EndedAt == null && p.Organisation.ClosedAt == null);
        if (email is not null)
        {
            var normal = email.Trim().ToUpperInvariant();
            posts = posts.Where(p => p.User.NormalizedEmail == normal);
        }

        if (organisation is not null)
            posts = posts.Where(p => p.Organisation.ShortName == organisation || p.Organisation.Name == organisation);
        var found = await posts.Include(p => p.User).Include(p => p.Organisation).AsNoTracking().ToListAsync(cancel);
        RuleViolation.When(found.Count == 0, "Lists.Importer.Unknown", null, email ?? "–", organisation ?? "–");
        var able = found.Where(p => Rights.Of(p.Role).Contains(Act.Import)).ToList();
        RuleViolation.When(able.Count == 0, "Lists.Importer.MayNot");
        RuleViolation.When(able.Count > 1, "Lists.Importer.Several", null,
            string.Join(", ", able.Select(p => $"{p.User.Email} ({p.Organisation.ShortName})")));
        return Of(able[0], now);
    }

    /// <summary>The post of a run that goes on; null where it ended or may not import any more.</summary>
    public static async Task<Me?> OfAsync(SankofaDb db, ImportRun run, DateTimeOffset now, CancellationToken cancel)
    {
        var post = await db.Posts.Include(p => p.User).Include(p => p.Organisation).AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == run.PostId && p.EndedAt == null, cancel);
        return post is { Organisation.ClosedAt: null } && Rights.Of(post.Role).Contains(Act.Import)
            ? Of(post, now) : null;
    }

    private static Me Of(Post post, DateTimeOffset now) => new(
        post.UserId, post.Id, post.OrganisationId, post.Role, post.User.DisplayName, post.Organisation.ShortName,
        post.Organisation.Country, post.Organisation.Kind, now);
}
