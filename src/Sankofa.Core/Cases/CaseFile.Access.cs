using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases;

public enum AccessBasis
{
    Lead, Consent, Law, Emergency, Transfer,
}

/// <summary>
/// Who sees which part of a file, on what basis, from when until when. Asylum is always a row of its own, behind the
/// wall.
/// </summary>
public sealed class CaseAccess : IBelongsToFile
{
    public const int EmergencyHours = 3;
    public const int BasisTextLength = 300;

    private CaseAccess() { }

    internal CaseAccess(
        CaseFile file, Guid organisationId, Sections sections, Side side, AccessBasis basis, bool behindWall,
        Guid? consentId, string basisText, DateTimeOffset? until, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        OrganisationId = organisationId;
        Sections = sections;
        Side = side;
        Basis = basis;
        BehindWall = behindWall || sections.HasFlag(Sections.Asylum);
        ConsentId = consentId;
        BasisText = basisText;
        StartsAt = me.Now;
        EndsAt = until;
        GivenBy = me.UserId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public Sections Sections { get; internal set; }
    public Side Side { get; internal set; }
    public AccessBasis Basis { get; private set; }

    /// <summary>
    /// That this organisation is on the file would tell of an asylum claim; the origin side never sees the row.
    /// </summary>
    public bool BehindWall { get; private set; }
    public Guid? ConsentId { get; private set; }
    public string BasisText { get; private set; } = "";
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset? EndsAt { get; private set; }
    public Guid GivenBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string EndedWhy { get; private set; } = "";

    public bool IsOpen => EndedAt is null;

    public bool HoldsAt(DateTimeOffset moment) =>
        EndedAt is null && StartsAt <= moment && (EndsAt is null || EndsAt > moment);

    internal void End(string why, DateTimeOffset now)
    {
        if (EndedAt is not null) return;
        (EndedAt, EndedWhy) = (now, why);
    }
}

public sealed partial class CaseFile
{
    private static readonly JsonSerializerOptions EventJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const Sections FollowedAfterTransfer = Sections.Identity | Sections.Travel | Sections.Monitoring;
    private const int FollowsMonths = 12;

    public List<NewEvent> NewEvents { get; } = [];

    /// <summary>
    /// Leaves an event. <paramref name="open"/> holds no personal value; <paramref name="personal"/> is encrypted
    /// under the key of the person it is about.
    /// </summary>
    public void Record(
        Me me, string kind, Sections section, Guid? personId = null, object? open = null, object? personal = null)
    {
        // What an asylum authority does on a file is itself asylum data.
        var seenIn = me.OrganisationKind == OrganisationKind.AsylumAuthority ? Sections.Asylum : section;
        NewEvents.Add(new NewEvent(
            Id, kind, seenIn, personId,
            open is null ? "{}" : JsonSerializer.Serialize(open, EventJson),
            personal is null ? null : JsonSerializer.Serialize(personal, EventJson),
            me));
    }

    public Sections SectionsOf(Me me) =>
        Access.Where(a => a.OrganisationId == me.OrganisationId && a.HoldsAt(me.Now))
            .Aggregate(Sections.None, (sections, access) => sections | access.Sections);

    public Side SideOf(Me me) =>
        Access.Where(a => a.OrganisationId == me.OrganisationId && a.HoldsAt(me.Now))
            .Select(a => a.Side).DefaultIfEmpty(Side.Origin).Max();

    /// <summary>The role allows the act, and the organisation sees the section it is about; else 403.</summary>
    public void Must(Act act, Sections section, Me me)
    {
        if (!me.May(act) || (SectionsOf(me) & section) != section) throw new NotAllowed(act.ToString());
    }

    public bool May(Act act, Sections section, Me me) => me.May(act) && (SectionsOf(me) & section) == section;

    public bool Leads(Me me) => LeadOrganisationId == me.OrganisationId;

    /// <summary>
    /// Who may have the record of this file recomputed: an auditor of its circle, and whoever leads it.
    /// </summary>
    public bool MayVerify(Me me) => me.May(Act.Audit) || (Leads(me) && me.May(Act.ManageAccess));

    public void MustLead(Act act, Me me)
    {
        if (!me.May(act) || !Leads(me)) throw new NotAllowed(act.ToString());
    }

    /// <summary>The first access: the organisation that opens the file.</summary>
    public void GiveLead(Me me, Side otherwise, Side? told = null)
    {
        var side = OriginCountries().Contains(me.Country) ? Side.Origin : told ?? otherwise;
        Access.Add(new CaseAccess(
            this, me.OrganisationId, Sections.Open, side, AccessBasis.Lead, false, null, "", null, me));
        // Whoever leads before the arrival must see what the identification gate asks about.
        if (side != Side.Origin)
            Access.Add(new CaseAccess(
                this, me.OrganisationId, Sections.Asylum, side, AccessBasis.Lead, true, null, "", null, me));
    }

    /// <summary>
    /// Lets an organisation see sections of this file. Asylum goes through <see cref="LetSeeAsylum"/> alone.
    /// </summary>
    public CaseAccess Give(
        Organisation organisation, Sections sections, AccessBasis basis, string basisText, Me me,
        Guid? consentId = null, DateTimeOffset? until = null, Side told = Side.Host)
    {
        RuleViolation.When(sections == Sections.None, "Cases.Access.NoSection", nameof(Sections));
        RuleViolation.When((sections & Sections.Asylum) != 0, "Cases.Access.AsylumApart", nameof(Sections));
        var side = OriginCountries().Contains(organisation.Country) ? Side.Origin : told;
        RuleViolation.When(side == Side.Origin && !MayBeSentToOrigin(me), "Cases.Access.NotYetToOrigin");
        var wall = organisation.Kind == OrganisationKind.AsylumAuthority;
        RuleViolation.When(wall && side == Side.Origin, "Cases.Access.NotToOrigin");
        var access = new CaseAccess(
            this, organisation.Id, sections, side, basis, wall, consentId, basisText, until, me);
        Access.Add(access);
        Record(me, CasesEvents.AccessGiven, wall ? Sections.Asylum : Sections.Identity,
            open: new { to = organisation.Id, sections = (int)sections, basis, until });
        return access;
    }

    public CaseAccess LetSeeAsylum(Organisation organisation, string basisText, Me me)
    {
        MustLead(Act.ManageAccess, me);
        Must(Act.ManageAccess, Sections.Asylum, me);
        RuleViolation.When(OriginCountries().Contains(organisation.Country), "Cases.Access.NotToOrigin");
        var access = new CaseAccess(
            this, organisation.Id, Sections.Asylum, Side.Host, AccessBasis.Law, true, null, basisText, null, me);
        Access.Add(access);
        Record(me, CasesEvents.AccessGiven, Sections.Asylum,
            open: new { to = organisation.Id, sections = (int)Sections.Asylum });
        return access;
    }

    public void EndAccess(CaseAccess access, string why, Me me)
    {
        RuleViolation.When(
            access.OrganisationId == LeadOrganisationId && (access.Basis is AccessBasis.Lead or AccessBasis.Transfer),
            "Cases.Access.LeadStays");
        access.End(why, me.Now);
        Record(me, CasesEvents.AccessEnded, access.BehindWall ? Sections.Asylum : Sections.Identity,
            open: new { of = access.OrganisationId, why });
    }

    /// <summary>
    /// Another organisation takes the lead. What the one that had it saw by leading ends; it follows for a year who
    /// travelled and how they are, and keeps its own row behind the wall.
    /// </summary>
    public void TransferTo(Organisation organisation, string reason, Me me)
    {
        MustLead(Act.Transfer, me);
        MustBeRunning();
        RuleViolation.When(organisation.Id == LeadOrganisationId, "Cases.Transfer.Same", "OrganisationId");
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        RuleViolation.When(organisation.Kind == OrganisationKind.AsylumAuthority, "Cases.Transfer.NotToThem",
            "OrganisationId");
        Give(organisation, Sections.Open, AccessBasis.Transfer, reason, me);
        var former = LeadOrganisationId;
        (LeadOrganisationId, AssigneeId) = (organisation.Id, null);
        LeaveTheLead(former, reason, me);
        NewNotices.Add(new Notice(this, organisation.Id, NoticeKind.Transferred, null, me));
        Record(me, CasesEvents.Transferred, Sections.Identity, open: new { to = organisation.Id });
    }

    private void LeaveTheLead(Guid former, string reason, Me me)
    {
        var byLeading = Access.Where(a => a.OrganisationId == former && a.IsOpen && a.Sections != Sections.Asylum
            && (a.Basis is AccessBasis.Lead or AccessBasis.Transfer)).ToList();
        foreach (var access in byLeading) EndAccess(access, "transfer", me);
        var side = byLeading.Count == 0 ? SideOf(me) : byLeading.Max(a => a.Side);
        var until = me.Now.AddMonths(FollowsMonths);
        Access.Add(new CaseAccess(
            this, former, FollowedAfterTransfer, side, AccessBasis.Law, false, null, reason.Trim(), until, me));
        Record(me, CasesEvents.AccessGiven, Sections.Identity,
            open: new { to = former, sections = (int)FollowedAfterTransfer, basis = AccessBasis.Law, until });
    }

    public Fact Establish(
        FactKind kind, Sections section, Guid? personId, DateOnly from, DateOnly? until, string source, Me me)
    {
        var fact = new Fact(this, kind, section, personId, from, until, source, me);
        Facts.Add(fact);
        return fact;
    }

    public void TakeBack(FactKind kind, Guid? personId, Me me)
    {
        foreach (var fact in Facts.Where(f => f.Kind == kind && f.PersonId == personId && f.CountsIn(Part)))
            fact.TakeBack(me.Now);
    }

    public bool Holds(FactKind kind, Guid? personId, DateOnly day) =>
        Facts.Exists(f => f.Kind == kind && f.PersonId == personId && f.CountsIn(Part) && f.HoldsOn(day));

    /// <summary>
    /// Before the identification gate is passed nothing goes to a country of origin, and never while a claim is
    /// pending.
    /// </summary>
    private bool MayBeSentToOrigin(Me me) =>
        Stage is >= Stage.Reception and < Stage.Closed || Entry != Entry.HostAgency || Leads(me)
            && SideOf(me) == Side.Origin
        || Gates.Evaluate(Gate.Identification, this, me.Today).All(r => r.Met);

    /// <summary>
    /// A country newly claimed or suspected is a country of origin from that moment: its organisations lose the asylum
    /// section.
    /// </summary>
    private void MindTheWall(Me me)
    {
        var origin = OriginCountries();
        foreach (var access in Access.Where(a => a.IsOpen && a.Side != Side.Origin && a.Organisation is not null))
        {
            if (!origin.Contains(access.Organisation.Country)) continue;
            access.Side = Side.Origin;
            if (access.BehindWall) access.End("origin", me.Now);
        }
    }
}

internal sealed class CaseAccessMapping : IEntityTypeConfiguration<CaseAccess>
{
    public void Configure(EntityTypeBuilder<CaseAccess> builder)
    {
        builder.Property(a => a.Sections).HasConversion<int>();
        builder.Property(a => a.BasisText).HasMaxLength(CaseAccess.BasisTextLength);
        builder.Property(a => a.EndedWhy).HasMaxLength(CaseAccess.BasisTextLength);
        builder.HasOne(a => a.Organisation).WithMany().HasForeignKey(a => a.OrganisationId);
        builder.HasIndex(a => new { a.FileId, a.OrganisationId });
        builder.HasIndex(a => a.EndsAt).HasFilter("ends_at IS NOT NULL AND ended_at IS NULL");
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("wall_no_origin", "side <> 'Origin' OR sections & 4 = 0 OR ended_at IS NOT NULL");
            table.HasCheckConstraint("wall_row_of_its_own", "sections & 4 = 0 OR (sections = 4 AND behind_wall)");
        });
        builder.SeenByOwnRule();
    }
}
