using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;

namespace Sankofa.Web.Features.Own;

/// <summary>
/// Lets a person in by their own address and code, and reads for them. There is no organisation whose policies could
/// hold here, so the owner's connection is used: every query below is bound to the one file and the one person of the
/// link.
/// </summary>
public sealed class OwnDoor(SystemDb system, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string CookieName = "sankofa-own";
    private static readonly TimeSpan StaysOpen = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _seal = protection.CreateProtector("Sankofa.Own");

    /// <summary>
    /// The cookie's value, or null: wrong address, wrong code, too many attempts and a door that was shut look the
    /// same. An attempt is counted before it is looked at, so that two at once count as two.
    /// </summary>
    public async Task<string?> EnterAsync(string token, string code, CancellationToken cancel)
    {
        if (PersonLink.HashOfToken(token) is not { } hash) return null;
        var now = clock.GetUtcNow();
        await using var db = system.Open();
        var counted = await db.Set<PersonLink>()
            .Where(l => l.TokenHash == hash && l.AttemptsLeft > 0 && l.RevokedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.AttemptsLeft, x => x.AttemptsLeft - 1), cancel);
        if (counted == 0) return null;
        var link = await db.Set<PersonLink>().SingleAsync(l => l.TokenHash == hash, cancel);
        if (!link.IsCode(code)) return null;
        await using var opened = await OpenAsync(link.Id, cancel);
        if (opened is null) return null;
        opened.File.Record(opened.Me, CasesEvents.DoorOpened, Sections.Identity, link.PersonId);
        opened.Link.Opened(now);
        await opened.SaveAsync(cancel);
        return _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{link.Id:N} {(now + StaysOpen).UtcTicks}"));
    }

    public async Task<OwnFile?> ReadAsync(string? cookie, CancellationToken cancel)
    {
        if (cookie is null) return null;
        try
        {
            var parts = _seal.Unprotect(cookie).Split(' ');
            var until = long.Parse(parts[1], CultureInfo.InvariantCulture);
            return until > clock.GetUtcNow().UtcTicks ? await OpenAsync(Guid.ParseExact(parts[0], "N"), cancel) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Forged, or made under a key that is gone: the door is shut, which the page says.
            return null;
        }
    }

    private async Task<OwnFile?> OpenAsync(Guid linkId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var db = system.Open();
        var link = await db.Set<PersonLink>().SingleOrDefaultAsync(l => l.Id == linkId, cancel);
        var member = link is null || !link.HoldsAt(now) ? null : await db.Members
            .SingleOrDefaultAsync(m =>
                m.FileId == link.FileId && m.PersonId == link.PersonId && m.LeftAt == null, cancel);
        if (member is null)
        {
            await db.DisposeAsync();
            return null;
        }

        var me = CaseFile.AsPerson(link!.PersonId, link.Id, now);
        var transaction = await db.ActAsAsync(me, cancel);
        var file = await db.Files.SingleAsync(f => f.Id == link.FileId, cancel);
        // The rules of the file need its members, its access and its facts; the pages show none of the others.
        await db.Members.Where(m => m.FileId == file.Id).Include(m => m.Person).LoadAsync(cancel);
        await db.Access.Where(a => a.FileId == file.Id).LoadAsync(cancel);
        await db.Set<Fact>().Where(f => f.FileId == file.Id && f.TakenBackAt == null).LoadAsync(cancel);
        await db.Consents.Where(c => c.FileId == file.Id && c.PersonId == link.PersonId).Include(c => c.Recipient)
            .LoadAsync(cancel);
        return new OwnFile(db, transaction, link, file, member.Person, me);
    }
}

/// <summary>One person's file, open for one request.</summary>
public sealed class OwnFile(
    SankofaDb db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, PersonLink link,
    CaseFile file,
    Person person, Me me) : IAsyncDisposable
{
    public SankofaDb Db => db;
    public PersonLink Link => link;
    public CaseFile File => file;
    public Person Person => person;
    public Me Me => me;

    public Member Member => file.MemberOf(person.Id);

    public bool MayWithdraw => file.IsOpen && file.Basis == ReturnBasis.Voluntary && file.Stage < Stage.Reception
        && !Member.BoardedAlready && Member.Returns;

    public async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.DisposeAsync();
    }
}
