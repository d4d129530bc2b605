using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases.Duplicates;

/// <summary>By what two persons look like one. Alike: names, birth and papers weighed together.</summary>
public enum Likeness
{
    SameLine, Name, Phone, Paper, Alike,
}

/// <summary>Two persons who may be one. A machine finds the pair; a person of the organisation decides.</summary>
public sealed class PossibleDuplicate : IBelongsToFile
{
    public const string DecideTask = "Lists.Task.Duplicate";
    private const int DaysToMerge = 14;

    private PossibleDuplicate() { }

    internal PossibleDuplicate(
        CaseFile file, Guid personId, Guid otherFileId, Guid otherPersonId, Likeness likeness, Me me, double weight = 0)
    {
        Id = Ids.New(me.Now);
        OrganisationId = me.OrganisationId;
        FileId = file.Id;
        PersonId = personId;
        OtherFileId = otherFileId;
        OtherPersonId = otherPersonId;
        Likeness = likeness;
        Weight = weight;
        FoundAt = me.Now;
        // The record of this file says nothing of the other: who sees the one need not see the other.
        file.Record(me, CasesEvents.DuplicateSuspected, Sections.Identity, personId, new { likeness });
    }

    public Guid Id { get; private set; }

    /// <summary>Who found it: another organisation may not see the other file.</summary>
    public Guid OrganisationId { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OtherFileId { get; private set; }
    public Guid OtherPersonId { get; private set; }
    public Likeness Likeness { get; private set; }

    /// <summary>How much the agreement weighs, in bits; 0 where a list named the pair. It orders, it never decides.</summary>
    public double Weight { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public bool? Same { get; private set; }

    public bool IsOf(Guid one, Guid other) =>
        (PersonId == one && OtherPersonId == other) || (PersonId == other && OtherPersonId == one);

    public void AreTwo(CaseFile file, Me me) => Decide(false, file, me);

    /// <summary>They are one, and both files are ours: the two records become one, as far as anybody reads them.</summary>
    public PersonMerge AreOne(CaseFile file, CaseFile other, bool keepOther, string reason, Me me)
    {
        Decide(true, file, me);
        var (kept, merged) = (new PersonIn(file, PersonId), new PersonIn(other, OtherPersonId));
        return PersonMerge.Of(keepOther ? merged : kept, keepOther ? kept : merged, reason, me);
    }

    /// <summary>They are one, but somebody else leads the other file: a task says that the two are to be joined.</summary>
    public CaseTask AreOneElsewhere(CaseFile file, Me me)
    {
        Decide(true, file, me);
        return file.GiveTask(
            me.OrganisationId, me.UserId, "Lists.Task.Merge", me.Today.AddDays(DaysToMerge), Sections.Identity, me);
    }

    private void Decide(bool same, CaseFile file, Me me)
    {
        me.Must(Act.MergePersons);
        file.Must(Act.WriteTask, Sections.Identity, me);
        RuleViolation.When(DecidedAt is not null, "Cases.Duplicate.DecidedAlready");
        (Same, DecidedAt, DecidedBy) = (same, me.Now, me.UserId);
        file.Record(me, CasesEvents.DuplicateDecided, Sections.Identity, PersonId, new { same });
    }
}

internal sealed class PossibleDuplicateMapping : IEntityTypeConfiguration<PossibleDuplicate>
{
    public void Configure(EntityTypeBuilder<PossibleDuplicate> builder)
    {
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.FileId);
        builder.HasIndex(d => new { d.OrganisationId, d.Weight, d.Id }).IsDescending(false, true, false)
            .HasFilter("decided_at IS NULL");
        builder.HasIndex(d => d.FileId);
        builder.HasIndex(d => new { d.PersonId, d.OtherPersonId });
        builder.HasIndex(d => d.OtherPersonId);
        // Two who decide at once: the second is told.
        builder.Property(d => d.DecidedAt).IsConcurrencyToken();
        builder.SeenByOrganisation();
    }
}
