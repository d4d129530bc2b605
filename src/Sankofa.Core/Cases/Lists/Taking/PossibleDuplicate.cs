using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases.Lists;

/// <summary>By what two persons look like one.</summary>
public enum Likeness
{
    SameLine, Name, Phone, Paper,
}

/// <summary>Two persons who may be one. Nothing is merged: a person of the organisation decides.</summary>
public sealed class PossibleDuplicate : IBelongsToFile
{
    private const int DaysToMerge = 14;

    private PossibleDuplicate() { }

    internal PossibleDuplicate(
        CaseFile file, Guid personId, Guid otherFileId, Guid otherPersonId, Likeness likeness, Me me)
    {
        Id = Ids.New(me.Now);
        OrganisationId = me.OrganisationId;
        FileId = file.Id;
        PersonId = personId;
        OtherFileId = otherFileId;
        OtherPersonId = otherPersonId;
        Likeness = likeness;
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
    public DateTimeOffset FoundAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public bool? Same { get; private set; }

    /// <summary>
    /// What a person decided. The same: both files stay as they are, and a task says that they are to become one.
    /// </summary>
    public CaseTask? Decide(bool same, CaseFile file, Me me)
    {
        me.Must(Act.Import);
        file.Must(Act.WriteTask, Sections.Identity, me);
        RuleViolation.When(DecidedAt is not null, "Lists.Duplicate.DecidedAlready");
        (Same, DecidedAt, DecidedBy) = (same, me.Now, me.UserId);
        file.Record(me, CasesEvents.DuplicateDecided, Sections.Identity, PersonId, new { same });
        return same
            ? file.GiveTask(
                me.OrganisationId, me.UserId, "Lists.Task.Merge", me.Today.AddDays(DaysToMerge), Sections.Identity, me)
            : null;
    }
}

internal sealed class PossibleDuplicateMapping : IEntityTypeConfiguration<PossibleDuplicate>
{
    public void Configure(EntityTypeBuilder<PossibleDuplicate> builder)
    {
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.FileId);
        builder.HasIndex(d => new { d.OrganisationId, d.Id }).HasFilter("decided_at IS NULL");
        builder.HasIndex(d => d.FileId);
        // Two who decide at once: the second is told.
        builder.Property(d => d.DecidedAt).IsConcurrencyToken();
        builder.SeenByOrganisation();
    }
}
