using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases.Duplicates;

/// <summary>A person as a member of one file.</summary>
public sealed record PersonIn(CaseFile File, Guid PersonId);

/// <summary>
/// Two records are of one person. Nothing is moved or rewritten: this row says it, the pages and the wall read it, and
/// undone it says so no more, with everything where it was.
/// </summary>
public sealed class PersonMerge
{
    private PersonMerge() { }

    public Guid Id { get; private set; }

    /// <summary>The record that people go on writing to.</summary>
    public Guid KeptId { get; private set; }
    public Guid MergedId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>The membership that ended by it, where one household had the person twice.</summary>
    public Guid? MemberId { get; private set; }
    public DateTimeOffset MergedAt { get; private set; }
    public string MergedBy { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public DateTimeOffset? UndoneAt { get; private set; }
    public string UndoneBy { get; private set; } = "";
    public string UndoneWhy { get; private set; } = "";
    public int Version { get; private set; }

    public bool Holds => UndoneAt is null;

    public bool IsAbout(Guid personId) => personId == KeptId || personId == MergedId;

    internal static PersonMerge Of(PersonIn kept, PersonIn merged, string reason, Me me)
    {
        kept.File.MustLead(Act.MergePersons, me);
        merged.File.MustLead(Act.MergePersons, me);
        RuleViolation.When(kept.PersonId == merged.PersonId, "Cases.Merge.OneAlready");
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", nameof(Reason));
        // What was given for a voluntary return is not used for a forced one, nor shown beside it.
        RuleViolation.When(kept.File.Basis != merged.File.Basis, "Cases.Merge.OtherBasis");
        var merge = new PersonMerge
        {
            Id = Ids.New(me.Now),
            KeptId = kept.PersonId,
            MergedId = merged.PersonId,
            OrganisationId = me.OrganisationId,
            MergedAt = me.Now,
            MergedBy = me.Name,
            Reason = reason.Trim(),
        };
        if (kept.File.Id == merged.File.Id) merge.MemberId = merged.File.CountOnce(merged.PersonId);
        merge.Tell([kept, merged], CasesEvents.PersonsMerged, reason, me);
        return merge;
    }

    /// <summary>They were two after all. Only files of ours are told; the others never knew of it.</summary>
    public void Undo(IReadOnlyCollection<PersonIn> persons, string reason, Me me)
    {
        me.Must(Act.MergePersons);
        RuleViolation.When(!Holds, "Cases.Merge.Undone");
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", nameof(Reason));
        var led = persons.Where(p => IsAbout(p.PersonId) && p.File.Leads(me)).ToList();
        if (led.Count == 0) throw new NotAllowed(nameof(Act.MergePersons));
        if (MemberId is { } member)
            (led.Find(p => p.File.Members.Exists(m => m.Id == member)) ?? throw new NotAllowed("Undo"))
                .File.CountAgain(member);
        (UndoneAt, UndoneBy, UndoneWhy) = (me.Now, me.Name, reason.Trim());
        Tell(led, CasesEvents.PersonsSeparated, reason, me);
    }

    // Each file is told of its own person alone: who reads the one need not see the other.
    private void Tell(IReadOnlyCollection<PersonIn> persons, string kind, string reason, Me me)
    {
        foreach (var (file, personId) in persons.Distinct())
            file.Record(me, kind, Sections.Identity, personId, new { merge = Id }, new { reason });
    }
}

internal sealed class PersonMergeMapping : IEntityTypeConfiguration<PersonMerge>
{
    public void Configure(EntityTypeBuilder<PersonMerge> builder)
    {
        builder.Property(m => m.MergedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(m => m.UndoneBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(m => m.Reason).HasMaxLength(CaseFile.ReasonLength);
        builder.Property(m => m.UndoneWhy).HasMaxLength(CaseFile.ReasonLength);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(m => m.KeptId);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(m => m.MergedId);
        // A record is merged into one other; merged twice, nobody could say which of them is meant.
        builder.HasIndex(m => m.MergedId).IsUnique().HasFilter("undone_at IS NULL");
        builder.HasIndex(m => m.KeptId).HasFilter("undone_at IS NULL");
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.SeenByOwnRule();
    }
}
