using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Protection;

public enum AsylumState
{
    Pending, Appeal, Rejected, Granted, Withdrawn,
}

public static class AsylumEvents
{
    public const string Lodged = "Protection.AsylumLodged";
    public const string Changed = "Protection.AsylumChanged";
}

/// <summary>
/// A claim for protection, as far as the host side must know it: while one is pending nothing is sent to any country of
/// origin. Everything about it stands in the asylum section, behind the wall.
/// </summary>
public sealed class AsylumClaim : IBelongsToFile
{
    public const int AuthorityLength = 160;

    private AsylumClaim() { }

    private AsylumClaim(CaseFile file, Guid personId, DateOnly lodgedOn, string authority, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        LodgedOn = lodgedOn;
        Authority = authority.Trim();
        RecordedAt = me.Now;
        RecordedBy = me.UserId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly LodgedOn { get; private set; }
    public string Authority { get; private set; } = "";
    public AsylumState State { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid RecordedBy { get; private set; }
    public int Version { get; private set; }

    public bool IsPending => State is AsylumState.Pending or AsylumState.Appeal;

    public static AsylumClaim Lodge(CaseFile file, Guid personId, DateOnly lodgedOn, string authority, Me me)
    {
        file.Must(Act.RecordAsylum, Sections.Asylum, me);
        file.MemberOf(personId);
        RuleViolation.When(lodgedOn > me.Today, "Cases.Asylum.InTheFuture", nameof(LodgedOn));
        RuleViolation.When(
            file.Holds(FactKind.AsylumPending, personId, me.Today), "Cases.Asylum.AlreadyPending", nameof(PersonId));
        var claim = new AsylumClaim(file, personId, lodgedOn, authority, me);
        claim.Establish(file, lodgedOn, me);
        file.Record(me, AsylumEvents.Lodged, Sections.Asylum, personId, new { claim = claim.Id },
            new { lodgedOn, authority });
        return claim;
    }

    /// <summary>
    /// The authority decided, the person appealed or gave it up. Only an appeal makes it pending again.
    /// </summary>
    public void Become(AsylumState state, DateOnly on, CaseFile file, Me me)
    {
        file.Must(Act.RecordAsylum, Sections.Asylum, me);
        RuleViolation.When(state == State, "Cases.Asylum.SameState", nameof(State));
        RuleViolation.When(state == AsylumState.Pending, "Cases.Asylum.LodgeAnew", nameof(State));
        RuleViolation.When(
            state == AsylumState.Appeal && State is not (AsylumState.Rejected or AsylumState.Pending),
            "Cases.Asylum.NothingToAppeal", nameof(State));
        RuleViolation.When(on > me.Today, "Cases.Asylum.InTheFuture", "On");
        RuleViolation.When(on < LodgedOn, "Cases.Asylum.BeforeLodged", "On");
        State = state;
        ClosedOn = IsPending ? null : on;
        if (!IsPending) file.TakeBack(FactKind.AsylumPending, PersonId, me);
        else if (!file.Holds(FactKind.AsylumPending, PersonId, me.Today)) Establish(file, on, me);
        file.Record(me, AsylumEvents.Changed, Sections.Asylum, PersonId, new { claim = Id }, new { state, on });
    }

    private void Establish(CaseFile file, DateOnly from, Me me)
    {
        file.Establish(FactKind.AsylumPending, Sections.Asylum, PersonId, from, null, $"asylum {Id}", me);
        WarnWhereAsked(file, me);
    }

    /// <summary>
    /// A country of origin knows of the person already. Whoever asked it and whoever leads the file are told, behind
    /// the wall: the database shows these tasks to nobody without the asylum section. What to do a person decides; a
    /// request that stopped by itself at the moment of the claim would tell the country of it.
    /// </summary>
    private void WarnWhereAsked(CaseFile file, Me me)
    {
        var asked = file.Facts.FindAll(
            f => f.Kind == FactKind.AskedOrigin && f.PersonId == PersonId && f.CountsIn(file.Part));
        if (asked.Count == 0) return;
        var told = asked.Select(f => f.OrganisationId).Append(file.LeadOrganisationId).Append(me.OrganisationId)
            .Distinct();
        foreach (var organisation in told.Where(o => MaySee(o, file, me)))
        {
            file.NewTasks.Add(file.GiveTask(
                organisation, organisation == file.LeadOrganisationId ? file.AssigneeId : null,
                "Protection.Task.AskedBefore", me.Today, Sections.Asylum, me));
        }
    }

    // The lead sees every row of access and so knows; another sees its own alone, and the database decides.
    private static bool MaySee(Guid organisation, CaseFile file, Me me) =>
        organisation == me.OrganisationId || !file.Leads(me)
        || file.Access.Exists(a =>
            a.OrganisationId == organisation && a.HoldsAt(me.Now) && a.Sections.HasFlag(Sections.Asylum));
}

internal sealed class AsylumClaimMapping : IEntityTypeConfiguration<AsylumClaim>
{
    public void Configure(EntityTypeBuilder<AsylumClaim> builder)
    {
        builder.Property(c => c.Authority).HasMaxLength(AsylumClaim.AuthorityLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.FileId);
        builder.HasIndex(c => c.FileId);
        builder.SeenIn(Sections.Asylum);
    }
}
