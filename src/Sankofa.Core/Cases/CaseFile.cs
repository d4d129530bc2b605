using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases;

public enum Stage
{
    Counselling, Application, Identification, Preparation, Travel, Reception, Reintegration, FollowUp, Closed,
}

/// <summary>Why the person returns: freely, or by a decision. Each has gates and consents of its own.</summary>
public enum ReturnBasis
{
    Voluntary, Forced,
}

/// <summary>How the file came to be: by an agency in the host country, after return, or by the person alone.</summary>
public enum Entry
{
    HostAgency, Retroactive, Diaspora,
}

/// <summary>How somebody came who returned without a file: most of those who walk in came by land.</summary>
public enum ArrivalWay
{
    Unknown, Land, Air, Sea,
}

public enum Outcome
{
    Reintegrated, LeftAgain, Withdrew, Died, NotReached, Stayed, Merged, Other,
}

/// <summary>
/// One file accompanies a household from the first conversation to the score one year after return.
/// Its rules stand in the parts of this class: the way (here), the people, the access, the consents.
/// </summary>
public sealed partial class CaseFile : IBelongsToFile
{
    public const int ReferenceLength = 20;
    public const int PlaceLength = 120;
    public const int ReasonLength = 2000;

    private CaseFile() { }

    public CaseFile(string reference, ReturnBasis basis, Entry entry, string hostCountry, string returnCountry, Me me)
    {
        me.Must(Act.OpenFile);
        Id = Ids.New(me.Now);
        Reference = reference;
        HouseholdId = Ids.New(me.Now);
        Basis = basis;
        Entry = entry;
        Stage = entry == Entry.Retroactive ? Stage.Reception : Stage.Counselling;
        HostCountry = hostCountry;
        ReturnCountry = returnCountry;
        LeadOrganisationId = me.OrganisationId;
        AssigneeId = me.UserId;
        OpenedAt = me.Now;
        StageSince = me.Now;
        Record(me, CasesEvents.Opened, Sections.Identity, open: new { basis, entry, stage = Stage });
    }

    public Guid Id { get; private set; }
    Guid IBelongsToFile.FileId => Id;
    public string Reference { get; private set; } = "";
    public Guid HouseholdId { get; private set; }
    public ReturnBasis Basis { get; private set; }
    public Entry Entry { get; private set; }

    /// <summary>Raised when the basis changes: what was given for one part is never used for another.</summary>
    public int Part { get; private set; } = 1;
    public Stage Stage { get; private set; }
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Empty where nobody knows it, or where there is none.</summary>
    public string HostCountry { get; private set; } = "";
    public string ReturnCountry { get; private set; } = "";

    /// <summary>Where they settle, which is often not where they come from.</summary>
    public string ReturnPlace { get; private set; } = "";
    public Guid LeadOrganisationId { get; private set; }
    public Guid? AssigneeId { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset? SuspendedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public Outcome? Outcome { get; private set; }
    public DateOnly? ExpectedArrival { get; private set; }
    public DateOnly? ArrivedOn { get; private set; }
    public ArrivalWay ArrivedBy { get; private set; }
    public int Version { get; private set; }
    public List<Member> Members { get; } = [];
    public List<Fact> Facts { get; } = [];
    public List<CaseAccess> Access { get; } = [];
    public List<StageChange> Changes { get; } = [];

    public bool IsOpen => ClosedAt is null;

    public Gate? NextGate => Gates.Of(Stage);

    /// <summary>Goes on to the next stage, through its gate where it has one.</summary>
    public void MoveOn(string reason, Me me)
    {
        MustLead(Act.MoveStage, me);
        RuleViolation.When(Stage >= Stage.FollowUp, "Cases.Stage.CloseInstead");
        RuleViolation.When(Stage == Stage.Travel, "Cases.Stage.RecordArrivalInstead");
        PassGate(me);
        Enter(Stage + 1, reason, me);
    }

    /// <summary>A step back is possible, recorded with its reason; the gates ahead are met anew.</summary>
    public void StepBack(string reason, Me me)
    {
        MustLead(Act.MoveStage, me);
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        MustBeRunning();
        RuleViolation.When(Stage is Stage.Counselling or Stage.Reception, "Cases.Stage.NoWayBack");
        RuleViolation.When(Stage == Stage.Travel && Returning.Any(m => m.BoardedAlready), "Cases.Stage.AlreadyBoarded");
        Enter(Stage - 1, reason, me);
    }

    /// <summary>They are there. The last chance to withdraw ended with boarding.</summary>
    public void Arrive(DateOnly on, Me me)
    {
        Must(Act.RecordArrival, Sections.Travel, me);
        MustBeRunning();
        RuleViolation.When(Stage != Stage.Travel, "Cases.Arrival.NotTravelling");
        RuleViolation.When(on > me.Today, "Cases.Arrival.InTheFuture", "ArrivedOn");
        ArrivedOn = on;
        Establish(FactKind.Arrived, Sections.Travel, null, on, null, "arrival", me);
        Enter(Stage.Reception, "", me);
    }

    /// <summary>For files opened after the return: when they came is known in part at best.</summary>
    public void ArrivedBefore(DateOnly? on, Me me, ArrivalWay by = ArrivalWay.Unknown)
    {
        RuleViolation.When(Entry != Entry.Retroactive, "Cases.Arrival.OnlyRetroactive");
        RuleViolation.When(on > me.Today, "Cases.Arrival.InTheFuture", "ArrivedOn");
        (ArrivedOn, ArrivedBy) = (on, by);
    }

    public void ExpectArrival(DateOnly? on) => ExpectedArrival = on;

    public void GoTo(string hostCountry, string returnCountry, string returnPlace, Me me)
    {
        Must(Act.EditPerson, Sections.Identity, me);
        RuleViolation.When(!IsOpen, "Cases.IsClosed");
        var before = new { HostCountry, ReturnCountry, ReturnPlace };
        (HostCountry, ReturnCountry, ReturnPlace) = (hostCountry, returnCountry, returnPlace.Trim());
        MindTheWall(me);
        Record(me, CasesEvents.PersonChanged, Sections.Identity,
            open: new { before, after = new { HostCountry, ReturnCountry, ReturnPlace } });
    }

    public void Suspend(string reason, Me me)
    {
        MustLead(Act.Suspend, me);
        MustBeRunning();
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        SuspendedAt = me.Now;
        Record(me, CasesEvents.Suspended, Sections.Identity);
        WriteHostSide(reason, me);
    }

    /// <summary>Takes a suspended or a closed file up again where it stood.</summary>
    public void Reopen(string reason, Me me)
    {
        MustLead(Act.Reopen, me);
        RuleViolation.When(SuspendedAt is null && ClosedAt is null, "Cases.Reopen.IsOpen");
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        if (ClosedAt is not null)
        {
            var last = Changes.Where(c => c.To == Stage.Closed).MaxBy(c => c.At);
            (ClosedAt, Outcome) = (null, null);
            Enter(last?.From ?? Stage.FollowUp, reason, me);
        }

        SuspendedAt = null;
        Record(me, CasesEvents.Reopened, Sections.Identity);
        WriteHostSide(reason, me);
    }

    public void Close(Outcome outcome, string reason, Me me)
    {
        MustLead(Act.Close, me);
        RuleViolation.When(ClosedAt is not null, "Cases.Close.IsClosed");
        RuleViolation.When(outcome != Cases.Outcome.Reintegrated && reason.Trim().Length == 0, "Cases.Reason.Needed",
            "Reason");
        if (outcome == Cases.Outcome.Reintegrated) PassGate(Gate.Closure, me);
        End(outcome, reason, me);
    }

    public void AssignTo(Guid? userId, Me me)
    {
        MustLead(Act.Assign, me);
        AssigneeId = userId;
        Record(me, CasesEvents.Assigned, Sections.Identity, open: new { to = userId });
    }

    /// <summary>
    /// From voluntary to forced or back: a new part of the file, on its own basis, from Counselling on.
    /// </summary>
    public void ChangeBasis(ReturnBasis basis, string reason, Me me)
    {
        MustLead(Act.MoveStage, me);
        MustBeRunning();
        RuleViolation.When(basis == Basis, "Cases.Basis.Same", nameof(Basis));
        RuleViolation.When(Stage >= Stage.Travel, "Cases.Basis.AlreadyTravelled", nameof(Basis));
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        (Basis, Part) = (basis, Part + 1);
        Record(me, CasesEvents.BasisChanged, Sections.Identity, open: new { basis, part = Part });
        foreach (var access in Access.Where(a => a.IsOpen && a.Basis == AccessBasis.Consent))
            EndAccess(access, "basis changed", me);
        Enter(Stage.Counselling, reason, me);
    }

    internal void Enter(Stage stage, string reason, Me me)
    {
        Changes.Add(new StageChange(this, stage, reason, me));
        Record(me, CasesEvents.StageChanged, Sections.Identity, open: new { from = Stage, to = stage });
        (Stage, StageSince) = (stage, me.Now);
    }

    internal void End(Outcome outcome, string reason, Me me)
    {
        Enter(Stage.Closed, reason, me);
        (ClosedAt, Outcome, SuspendedAt) = (me.Now, outcome, null);
        Record(me, CasesEvents.Closed, Sections.Identity, open: new { outcome });
    }

    public void PassGate(Gate gate, Me me)
    {
        var missing = Gates.Evaluate(gate, this, me.Today).Where(r => !r.Met).ToList();
        if (missing.Count > 0) throw new RuleViolation("Cases.Gate.Missing", null, [.. missing.Cast<object>()]);
    }

    private void PassGate(Me me)
    {
        MustBeRunning();
        if (NextGate is { } gate) PassGate(gate, me);
    }

    internal void MustBeRunning()
    {
        RuleViolation.When(ClosedAt is not null, "Cases.IsClosed");
        RuleViolation.When(SuspendedAt is not null, "Cases.IsSuspended");
    }

    /// <summary>Why a file rests may rest on asylum: the reason stays with those who have that section.</summary>
    private void WriteHostSide(string reason, Me me) =>
        Changes.Add(StageChange.Remark(this, reason, me));
}

/// <summary>Who moved the file, from where to where, when and why. The reason is not for the origin side.</summary>
public sealed class StageChange : IBelongsToFile
{
    private StageChange() { }

    internal StageChange(CaseFile file, Stage to, string reason, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        From = file.Stage;
        To = to;
        Reason = reason.Trim();
        At = me.Now;
        UserId = me.UserId;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Stage From { get; private set; }
    public Stage To { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public Guid UserId { get; private set; }
    public Guid OrganisationId { get; private set; }

    internal static StageChange Remark(CaseFile file, string reason, Me me) => new(file, file.Stage, reason, me);
}

internal sealed class CaseFileMapping : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("case_file");
        builder.Property(f => f.Reference).HasMaxLength(CaseFile.ReferenceLength);
        builder.HasIndex(f => f.Reference).IsUnique();
        builder.Property(f => f.HostCountry).HasMaxLength(2);
        builder.Property(f => f.ReturnCountry).HasMaxLength(2);
        builder.Property(f => f.ReturnPlace).HasMaxLength(CaseFile.PlaceLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(f => f.LeadOrganisationId);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasMany(f => f.Members).WithOne().HasForeignKey(m => m.FileId);
        builder.HasMany(f => f.Access).WithOne().HasForeignKey(a => a.FileId);
        builder.HasMany(f => f.Changes).WithOne().HasForeignKey(c => c.FileId);
        builder.Ignore(f => f.NewEvents);
        builder.Ignore(f => f.Returning);
        builder.Ignore(f => f.NewNotices);
        builder.Ignore(f => f.NewTasks);
        builder.SeenByOwnRule();
    }
}

internal sealed class StageChangeMapping : IEntityTypeConfiguration<StageChange>
{
    public void Configure(EntityTypeBuilder<StageChange> builder)
    {
        builder.Property(c => c.Reason).HasMaxLength(CaseFile.ReasonLength);
        builder.HasIndex(c => new { c.FileId, c.At });
        builder.SeenByOwnRule();
    }
}
