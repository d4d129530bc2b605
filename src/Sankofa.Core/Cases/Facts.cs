using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases;

/// <summary>What a module has established for a file; gates read these and nothing else.</summary>
public enum FactKind
{
    /// <summary>From: the day from which the person may declare; the cooling-off period ends there.</summary>
    Informed, CoolingOffWaived, Declared, DeclaredByGuardian, RisksExplained,
    ConsentedToIdentification, DecisionRecorded, InformedOfDecision,
    AsylumPending,

    /// <summary>
    /// A country of origin was asked about the person. Behind the wall: only a later claim reads this.
    /// </summary>
    AskedOrigin, BestInterestsChecked, BestInterestsFavourable, NonRefoulementFavourable,
    IdentityEstablished, PassportSeen, TravelDocument, TravelBooked, MedicalNeed, FitToTravel, SpecialNeeds,
    SpecialNeedsPlan,
    Unaccompanied, GuardianReceiving, EscortNamed, FamilyAssessed, ReceptionConfirmed,
    AssessedEconomic, AssessedSocial, AssessedPsychosocial, AssessedSafetyAndLegal,
    AssessedIndividual, AssessedFamily, AssessedCommunity, AssessedNational,
    BaselineSurveyed, CommitteeRequired, CommitteeApproved, PlanApproved, Arrived, LastFollowUpDone, FollowUpImpossible,
}

public static class FactKinds
{
    /// <summary>
    /// What protects the person counts in every part of a file: a change of basis forgets neither a claim nor a need.
    /// </summary>
    public static bool Protects(this FactKind kind) =>
        kind is FactKind.AsylumPending or FactKind.AskedOrigin or FactKind.MedicalNeed or FactKind.SpecialNeeds
            or FactKind.Unaccompanied;
}

/// <summary>A row rather than a status: who established it, when, until when it holds, where it is written.</summary>
public sealed class Fact : IBelongsToFile
{
    public const int SourceLength = 120;

    private Fact() { }

    internal Fact(
        CaseFile file, FactKind kind, Sections section, Guid? personId, DateOnly from, DateOnly? until,
        string source, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        Kind = kind;
        Section = section;
        PersonId = personId;
        ValidFrom = from;
        ValidUntil = until;
        Source = source;
        OrganisationId = me.OrganisationId;
        EstablishedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }

    /// <summary>
    /// The part of the file (voluntary or forced) in which it was established: it counts in no other.
    /// </summary>
    public int Part { get; private set; }
    public FactKind Kind { get; private set; }
    public Sections Section { get; private set; }
    public Guid? PersonId { get; private set; }
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Where it is written: the module's word and the id of its row.</summary>
    public string Source { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public DateTimeOffset EstablishedAt { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }

    public bool HoldsOn(DateOnly day) =>
        TakenBackAt is null && ValidFrom <= day && (ValidUntil is null || ValidUntil >= day);

    public bool CountsIn(int part) => TakenBackAt is null && (Part == part || Kind.Protects());

    internal void TakeBack(DateTimeOffset now) => TakenBackAt ??= now;
}

internal sealed class FactMapping : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.Property(f => f.Source).HasMaxLength(Fact.SourceLength);
        builder.HasOne<CaseFile>().WithMany(f => f.Facts).HasForeignKey(f => f.FileId);
        builder.HasIndex(f => new { f.FileId, f.Kind });
        builder.SeenInOwnSection();
    }
}
