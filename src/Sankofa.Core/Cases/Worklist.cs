using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Cases;

/// <summary>
/// One row per organisation and file that it may see: where every list and count starts. Written by the database alone
/// (Sql/projections.sql), in the transaction that changes the file.
/// </summary>
public sealed class WorklistRow
{
    public Guid OrganisationId { get; private set; }
    public Guid FileId { get; private set; }
    public Stage Stage { get; private set; }
    public Guid? AssigneeId { get; private set; }

    /// <summary>The nearest day of the organisation's own open tasks.</summary>
    public DateOnly? DueOn { get; private set; }
    public DateOnly? ArrivalOn { get; private set; }
    public string ReturnCountry { get; private set; } = "";
    public bool Leads { get; private set; }
    public bool IsOpen { get; private set; }
    public bool IsSuspended { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset StageSince { get; private set; }
}

/// <summary>One row per organisation and word by which it may find a person; written by the database alone.</summary>
public sealed class PersonWord
{
    public Guid OrganisationId { get; private set; }
    public string Word { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public Guid FileId { get; private set; }
}

/// <summary>A list that somebody wants to find again, alone or with the colleagues of the organisation.</summary>
public sealed class SavedFilter
{
    public const int NameLength = 60;
    public const int QueryLength = 400;

    private SavedFilter() { }

    public SavedFilter(string name, string query, bool shared, Me me)
    {
        RuleViolation.When(name.Trim().Length == 0, "Work.Filter.NoName", "Name");
        RuleViolation.When(name.Trim().Length > NameLength || query.Length > QueryLength,
            "Work.Filter.TooLong", "Name");
        Id = Ids.New(me.Now);
        OrganisationId = me.OrganisationId;
        UserId = me.UserId;
        Name = name.Trim();
        Query = query;
        Shared = shared;
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid UserId { get; private set; }
    public string Name { get; private set; } = "";
    public string Query { get; private set; } = "";
    public bool Shared { get; private set; }
}

/// <summary>An event of the record, as it was written. Never changed: the database refuses it.</summary>
public sealed class CaseEvent
{
    public Guid FileId { get; private set; }

    /// <summary>1 for what stands behind the wall, 0 for the rest: neither numbering tells of the other.</summary>
    public int Chain { get; private set; }
    public int Sequence { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Kind { get; private set; } = "";
    public int Section { get; private set; }
    public Guid UserId { get; private set; }
    public string UserName { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public Guid? PersonId { get; private set; }

    /// <summary>JSON without personal values.</summary>
    public string Data { get; private set; } = "";

    /// <summary>AES-GCM under the person's key: nonce, tag, ciphertext.</summary>
    public byte[]? Sealed { get; private set; }
    public byte[] Previous { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];
}

internal sealed class WorklistRowMapping : IEntityTypeConfiguration<WorklistRow>
{
    public void Configure(EntityTypeBuilder<WorklistRow> builder)
    {
        builder.ToTable("worklist");
        builder.HasKey(w => new { w.OrganisationId, w.FileId });
        builder.Property(w => w.ReturnCountry).HasMaxLength(2);
        builder.HasIndex(w => new { w.OrganisationId, w.DueOn, w.FileId }).HasFilter("is_open");
        builder.HasIndex(w => new { w.OrganisationId, w.AssigneeId, w.DueOn, w.FileId }).HasFilter("is_open");
        builder.HasIndex(w => new { w.OrganisationId, w.ArrivalOn, w.FileId })
            .HasFilter("is_open AND arrival_on IS NOT NULL");
        builder.HasIndex(w => new { w.OrganisationId, w.AssigneeId, w.ArrivalOn, w.FileId })
            .HasFilter("is_open AND arrival_on IS NOT NULL");
        // Every list is of open files or of closed ones; without saying so an index would lead through all of the other
        // kind.
        builder.HasIndex(w => new { w.OrganisationId, w.IsOpen, w.Stage, w.OpenedAt, w.FileId });
        builder.HasIndex(w => new { w.OrganisationId, w.IsOpen, w.ReturnCountry, w.OpenedAt, w.FileId });
        builder.HasIndex(w => new { w.OrganisationId, w.IsOpen, w.OpenedAt, w.FileId });
        builder.HasIndex(w => new { w.OrganisationId, w.OpenedAt, w.FileId }).HasFilter("is_open AND is_suspended");
        builder.HasIndex(w => w.FileId);
        builder.SeenByOrganisation();
    }
}

internal sealed class PersonWordMapping : IEntityTypeConfiguration<PersonWord>
{
    public void Configure(EntityTypeBuilder<PersonWord> builder)
    {
        builder.HasKey(w => new { w.OrganisationId, w.Word, w.PersonId, w.FileId });
        builder.Property(w => w.Word).HasMaxLength(NameWord.WordLength).UseCollation("C");
        builder.HasIndex(w => w.FileId);
        builder.SeenByOrganisation();
    }
}

internal sealed class SavedFilterMapping : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(SavedFilter.NameLength);
        builder.Property(f => f.Query).HasMaxLength(SavedFilter.QueryLength);
        builder.HasIndex(f => f.OrganisationId);
        builder.SeenByOrganisation();
    }
}

internal sealed class CaseEventMapping : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("event");
        builder.HasKey(e => new { e.FileId, e.Chain, e.Sequence });
        builder.Property(e => e.Kind).HasMaxLength(60);
        builder.Property(e => e.Data).HasColumnType("text").Metadata.SetMaxLength(null);
        builder.Property(e => e.UserName).HasMaxLength(User.DisplayNameLength);
        builder.SeenByOwnRule();
    }
}
