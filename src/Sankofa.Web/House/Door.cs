using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.House;

/// <summary>Who came in by this session, whatever post is held in it, or none.</summary>
public sealed record SignedIn(Guid UserId, Guid SessionId, string Name, string Language, bool OfTheHouse, bool Strong);

/// <summary>
/// The cookie names a session row; the row says who, and in which post. Ended there, it is ended everywhere at once.
/// </summary>
public static class Door
{
    public const string SessionClaim = "sankofa:session";
    public const string StrongClaim = "sankofa:strong";
    public const string PostsPage = "/account/posts";
    public const string SecondFactorPage = "/account/second-factor";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);
    private static readonly object MeKey = new();
    private static readonly object SignedInKey = new();

    /// <summary>Pages of the account that open to anybody: the ways in, and the way out.</summary>
    private static readonly string[] WaysIn =
    [
        "/Account/SignIn", "/Account/SignInCode", "/Account/SignInRecovery", "/Account/SignInPasskey",
        "/Account/SignOut",
        "/Account/Invitation",
    ];

    public static Me Me(this HttpContext context) =>
        context.Items[MeKey] as Me ?? throw new NotAllowed("post");

    public static bool HasPost(this HttpContext context) => context.Items.ContainsKey(MeKey);

    public static SignedIn? SignedIn(this HttpContext context) => context.Items[SignedInKey] as SignedIn;

    public static Guid SessionId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(SessionClaim)!);

    /// <summary>The administrator that this session's person is, in the post held; null where it is none.</summary>
    public static Administrator? Administrator(this HttpContext context)
    {
        if (context.SignedIn() is not { } who) return null;
        var organisation = context.HasPost() && context.Me().May(Act.Administer) ? context.Me().OrganisationId
            : (Guid?)null;
        if (!who.OfTheHouse && organisation is null) return null;
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return new Administrator(who.UserId, who.Name, who.OfTheHouse, organisation, now);
    }

    /// <summary>Who may come to a page, by its folder: a post for everything that is not said otherwise.</summary>
    public static object LockOf(string page) => page.Split('/')[1] switch
    {
        "Home" or "Own" => new AllowAnonymousAttribute(),
        "Dialogue" when page.StartsWith("/Dialogue/Site/", StringComparison.Ordinal) => new AllowAnonymousAttribute(),
        "Account" when WaysIn.Contains(page, StringComparer.Ordinal) => new AllowAnonymousAttribute(),
        "Account" => new AuthorizeAttribute(),
        "Organisations" => new AuthorizeAttribute("Administration"),
        _ => new AuthorizeAttribute("Post"),
    };

    public static async Task<bool> AdministersAsync(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.Administrator() is not null
        && (http.SignedIn()!.Strong || await IsDemoAsync(http));

    /// <summary>
    /// The demo's passwords are public: there a second factor would protect nothing, and shut visitors out.
    /// </summary>
    public static Task<bool> IsDemoAsync(HttpContext context) => context.RequestServices.GetRequiredService<SankofaDb>()
        .Set<InstallationMark>().AnyAsync(m => m.Name == InstallationMark.Demo, context.RequestAborted);

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
        var posts = await db.Posts.Where(p =>
            p.UserId == userId && p.EndedAt == null && p.Organisation.ClosedAt == null)
            .OrderBy(p => p.Id).Select(p => p.Id).Take(2).ToListAsync();
        if (posts.Count == 1) session.PostId = posts[0];
        db.Sessions.Add(session);
        // Who signs in again on this device leaves no second session behind.
        if (context.HttpContext.SignedIn() is { } before)
            (await db.Sessions.SingleAsync(s => s.Id == before.SessionId)).Revoke(now);
        await db.SaveChangesAsync();
        identity.AddClaim(new Claim(SessionClaim, session.Id.ToString()));
    }

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<SankofaDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var claim = context.Principal?.FindFirstValue(SessionClaim);
        var named = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var found = Guid.TryParse(claim, out var id) && Guid.TryParse(named, out var userId)
            ? await (from session in db.Sessions
                     where session.Id == id && session.RevokedAt == null && session.UserId == userId
                     join user in db.Users on session.UserId equals user.Id
                     join held in db.Posts.Where(p => p.EndedAt == null && p.UserId == userId)
                         on session.PostId equals held.Id into helds
                     from post in helds.DefaultIfEmpty()
                     select new
                     {
                         session.SeenAt,
                         session.Strong,
                         user.Id,
                         user.DisplayName,
                         user.Language,
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
        context.HttpContext.Items[SignedInKey] = new SignedIn(
            found.Id, id, found.DisplayName, found.Language, found.IsHouseAdministrator, found.Strong);
        if (found is { PostId: { } postId, Role: { } role, Organisation: { ClosedAt: null } organisation })
        {
            context.HttpContext.Items[MeKey] = new Me(
                found.Id, postId, organisation.Id, role, found.DisplayName, organisation.ShortName,
                organisation.Country,
                organisation.Kind, now);
        }
    }

    /// <summary>
    /// Somebody signed in may not come here as they are: without a post they are led to choose one, an administrator
    /// without a second factor is told about it, everybody else is refused in the place asked for.
    /// </summary>
    public static Task RefusedAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var page = http.Administrator() is { }
            && http.Request.Path.StartsWithSegments("/administration", StringComparison.Ordinal)
            ? SecondFactorPage
            : !http.HasPost() ? PostsPage : null;
        if (page is null || http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : "/";
        http.Response.Redirect($"{page}?returnUrl={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }
}
