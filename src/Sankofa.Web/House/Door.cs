using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.House;

/// <summary>
/// The cookie names a session row; the row says who, and in which post. Ended there, it is ended everywhere at once.
/// </summary>
public static class Door
{
    public const string SessionClaim = "sankofa:session";
    public const string StrongClaim = "sankofa:strong";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);
    private static readonly object MeKey = new();

    public static Me Me(this HttpContext context) =>
        context.Items[MeKey] as Me ?? throw new NotAllowed("post");

    public static bool HasPost(this HttpContext context) => context.Items.ContainsKey(MeKey);

    public static Guid SessionId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(SessionClaim)!);

    /// <summary>Starts the session that the cookie will name; in the one post, where there is only one.</summary>
    public static async Task SigningInAsync(CookieSigningInContext context)
    {
        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<SankofaDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        var userId = Guid.Parse(identity.FindFirst(ClaimTypes.NameIdentifier)!.Value);
        var strong = identity.HasClaim(c => c.Type == StrongClaim) || identity.HasClaim("amr", "mfa");
        var session = new Session(userId, context.Request.Headers.UserAgent.ToString(), strong, now);
        var posts = await db.Posts.Where(p => p.UserId == userId && p.EndedAt == null).Select(p => p.Id).Take(2).ToListAsync();
        if (posts.Count == 1) session.PostId = posts[0];
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        identity.AddClaim(new Claim(SessionClaim, session.Id.ToString()));
    }

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<SankofaDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var claim = context.Principal?.FindFirstValue(SessionClaim);
        var found = Guid.TryParse(claim, out var id)
            ? await (from session in db.Sessions
                     where session.Id == id && session.RevokedAt == null
                     join user in db.Users on session.UserId equals user.Id
                     join held in db.Posts.Where(p => p.EndedAt == null) on session.PostId equals held.Id into helds
                     from post in helds.DefaultIfEmpty()
                     select new
                     {
                         session.SeenAt,
                         user.Id,
                         user.DisplayName,
                         user.IsHouseAdministrator,
                         PostId = (Guid?)post.Id,
                         Role = (Role?)post.Role,
                         Organisation = post.Organisation,
                     }).AsNoTracking().SingleOrDefaultAsync()
            : null;
        if (found is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        if (now - found.SeenAt > SeenEvery)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now));
        context.HttpContext.Items["HouseAdministrator"] = found.IsHouseAdministrator;
        context.HttpContext.Items["UserName"] = found.DisplayName;
        if (found is { PostId: { } postId, Role: { } role, Organisation: { ClosedAt: null } organisation })
        {
            context.HttpContext.Items[MeKey] = new Me(
                found.Id, postId, organisation.Id, role, found.DisplayName, organisation.ShortName, organisation.Country,
                organisation.Kind, now);
        }
    }
}
