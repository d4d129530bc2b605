using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases;

public sealed partial class CaseFile
{
    /// <summary>
    /// Whether an organisation may break the glass here. On the origin side it may only after the person has come, and
    /// only if it was on the file before; neither depends on asylum, so that a refusal tells nothing of it.
    /// </summary>
    public bool OpensInEmergencyTo(Me me)
    {
        if (!OriginCountries().Contains(me.Country)) return true;
        var wasThere = Access.Exists(a => a.OrganisationId == me.OrganisationId && !a.BehindWall);
        return wasThere && (Stage >= Stage.Reception || Entry != Entry.HostAgency);
    }

    /// <summary>
    /// Three hours, everything but what stands behind the wall; whoever leads the file is told at once.
    /// </summary>
    public CaseAccess BreakGlass(Organisation organisation, string reason, Me me)
    {
        var until = me.Now.AddHours(CaseAccess.EmergencyHours);
        var access = Give(organisation, Sections.Open, AccessBasis.Emergency, reason.Trim(), me, until: until);
        Record(me, CasesEvents.EmergencyAccess, Sections.Identity, open: new { until });
        NewNotices.Add(new Notice(this, LeadOrganisationId, NoticeKind.EmergencyAccess, access.Id, me));
        return access;
    }

    /// <summary>Whoever leads the file learns of those too who stood before the door.</summary>
    public void TurnAway(EmergencyAttempt attempt, Me me)
    {
        Record(me, CasesEvents.EmergencyRefused, Sections.Identity);
        NewNotices.Add(new Notice(this, LeadOrganisationId, NoticeKind.EmergencyRefused, attempt.Id, me));
    }
}

/// <summary>
/// Somebody asked for emergency access. It does not say for which file: who reads their own attempts must not learn
/// from them which files there are.
/// </summary>
public sealed class EmergencyAttempt
{
    private EmergencyAttempt() { }

    public EmergencyAttempt(Me me)
    {
        Id = Ids.New(me.Now);
        OrganisationId = me.OrganisationId;
        UserId = me.UserId;
        On = me.Today;
        At = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid UserId { get; private set; }
    public DateOnly On { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Null while it is looked at, and where too many were made.</summary>
    public bool? Opened { get; private set; }

    internal void End(bool opened) => Opened = opened;
}

/// <summary>
/// The one place where an organisation's request looks at files that it may not see, so it holds the owner's
/// connection: one look-up by the whole reference, one answer. Every refusal is the same one, after the same queries,
/// whether there is no such file or one that must stay unknown.
/// </summary>
public sealed class EmergencyDoor(SystemDb system)
{
    public const int ReasonAtLeast = 10;

    /// <summary>
    /// Of one person, whatever the post: enough for a bad day with a misread number, too few to try numbers out.
    /// </summary>
    public const int AttemptsADay = 5;

    public async Task<Guid> OpenAsync(string reference, string reason, Me me, CancellationToken cancel = default)
    {
        me.Must(Act.BreakGlass);
        // Their name on a file would tell of a claim; they get what they need by law, in the asylum section alone.
        if (me.OrganisationKind == OrganisationKind.AsylumAuthority) throw new NotAllowed(nameof(Act.BreakGlass));
        RuleViolation.When(reason.Trim().Length < ReasonAtLeast, "Cases.Emergency.NoReason", "Reason");
        await using var db = system.Open();
        var attempt = await CountAsync(db, me, cancel);
        await using var transaction = await db.ActAsAsync(me, cancel);
        var wanted = reference.Trim().ToUpperInvariant();
        var file = await db.Files.SingleOrDefaultAsync(f => f.Reference == wanted, cancel);
        // Looked for even where there is no file: the time of the answer does not tell which it was.
        var id = file?.Id ?? Guid.Empty;
        await db.Access.Where(a => a.FileId == id).Include(a => a.Organisation).LoadAsync(cancel);
        await db.Members.Where(m => m.FileId == id).Include(m => m.Person).ThenInclude(p => p.Nationalities)
            .LoadAsync(cancel);
        await db.Set<Fact>().Where(f => f.FileId == id && f.TakenBackAt == null).LoadAsync(cancel);
        var organisation = await db.Organisations.SingleAsync(o => o.Id == me.OrganisationId, cancel);
        var opens = file is not null && file.OpensInEmergencyTo(me);
        attempt.End(opens);
        if (opens) file!.BreakGlass(organisation, reason, me);
        else file?.TurnAway(attempt, me);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return opens ? id : throw new RuleViolation("Cases.Emergency.NoFile", "Reference");
    }

    // Kept before anything is looked at, and not undone with it: two at once are both counted.
    private static async Task<EmergencyAttempt> CountAsync(SankofaDb db, Me me, CancellationToken cancel)
    {
        var attempt = new EmergencyAttempt(me);
        db.Add(attempt);
        await db.SaveChangesAsync(cancel);
        var made = await db.Set<EmergencyAttempt>().CountAsync(a => a.UserId == me.UserId && a.On == me.Today, cancel);
        RuleViolation.When(made > AttemptsADay, "Cases.Emergency.TooMany", "Reference", AttemptsADay);
        return attempt;
    }
}

internal sealed class EmergencyAttemptMapping : IEntityTypeConfiguration<EmergencyAttempt>
{
    public void Configure(EntityTypeBuilder<EmergencyAttempt> builder)
    {
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId);
        builder.HasIndex(a => new { a.UserId, a.On });
        builder.SeenByOrganisation();
    }
}
