using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists;

/// <summary>By what two persons look like one.</summary>
public enum Likeness
{
    SameLine, Name, Phone, Paper,
}

/// <summary>Two persons who may be one. Nothing is merged: a person of the organisation decides.</summary>
public sealed class PossibleDuplicate : IBelongsToFile
{
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

    public void Decide(bool same, Me me) => (Same, DecidedAt, DecidedBy) = (same, me.Now, me.UserId);
}

internal sealed class PossibleDuplicateMapping : IEntityTypeConfiguration<PossibleDuplicate>
{
    public void Configure(EntityTypeBuilder<PossibleDuplicate> builder)
    {
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.FileId);
        builder.HasIndex(d => new { d.OrganisationId, d.FoundAt }).HasFilter("decided_at IS NULL");
        builder.HasIndex(d => d.FileId);
        builder.SeenByOrganisation();
    }
}
