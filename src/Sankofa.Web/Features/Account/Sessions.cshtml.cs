using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Account;

public sealed class SessionsModel : AccountPage
{
    private static readonly string[] Browsers = ["Edg", "OPR", "Firefox", "Chrome", "Safari"];
    private static readonly string[] Systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"];

    public IReadOnlyList<Session> Rows { get; private set; } = [];

    public override async Task LoadAsync()
    {
        // A cookie lasts ten hours without use: what was not seen for longer cannot come back.
        var over = Now.AddHours(-10);
        Rows = await Db.Sessions.Where(s => s.UserId == Who.UserId && s.RevokedAt == null && s.SeenAt > over)
            .OrderByDescending(s => s.SeenAt).Take(100).AsNoTracking().ToListAsync(Cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        var session = await Db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.UserId == Who.UserId, Cancel)
            ?? throw new NotThere();
        session.Revoke(Now);
        await Db.SaveChangesAsync(Cancel);
        return Done("/account/sessions", "Account.Sessions.Ended");
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        await EndOthersAsync(Db, Who, Now, Cancel);
        return Done("/account/sessions", "Account.Sessions.Ended");
    }

    /// <summary>"Firefox, Linux" says enough to know a device by; the browser's whole sentence does not help.</summary>
    public string DeviceOf(Session session)
    {
        var known = new[] { Browsers, Systems }
            .Select(words => words.FirstOrDefault(w => session.Device.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .OfType<string>().Select(word => word is "Edg" ? "Edge" : word is "OPR" ? "Opera" : word).ToList();
        return known.Count > 0 ? string.Join(", ", known) : T["Unknown"];
    }

    internal static Task<int> EndOthersAsync(
        SankofaDb db, SignedIn who, DateTimeOffset now, CancellationToken cancel) =>
        db.Sessions.Where(s => s.UserId == who.UserId && s.Id != who.SessionId && s.RevokedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), cancel);
}
