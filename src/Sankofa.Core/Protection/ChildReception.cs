using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Core.Protection;

/// <summary>The adult or the service that answers for the child from arrival on.</summary>
public sealed class ReceivingGuardian : IBelongsToFile
{
    public const int NameLength = 160;
    public const int ContactLength = 200;

    private ReceivingGuardian() { }

    private ReceivingGuardian(
        CaseFile file, Guid personId, string name, string relation, string contact, DateOnly on, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Name = name.Trim();
        Relation = relation.Trim();
        Contact = contact.Trim();
        AgreedOn = on;
        RecordedAt = me.Now;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string Relation { get; private set; } = "";
    public string Contact { get; private set; } = "";
    public DateOnly AgreedOn { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid OrganisationId { get; private set; }

    public static ReceivingGuardian Record(
        CaseFile file, Guid personId, string name, string relation, string contact, DateOnly on, Me me)
    {
        Children.MustProtect(file, personId, me);
        RuleViolation.When(name.Trim().Length == 0, "Protection.Guardian.NoName", nameof(Name));
        RuleViolation.When(contact.Trim().Length == 0, "Protection.Guardian.NoContact", nameof(Contact));
        RuleViolation.When(on > me.Today, "Protection.InTheFuture", nameof(AgreedOn));
        var guardian = new ReceivingGuardian(file, personId, name, relation, contact, on, me);
        file.TakeBack(FactKind.GuardianReceiving, personId, me);
        file.Establish(FactKind.GuardianReceiving, Sections.Protection, personId, on, null,
            $"guardian {guardian.Id}", me);
        file.Record(me, ProtectionEvents.GuardianNamed, Sections.Protection, personId, new { on },
            new { name, relation, contact });
        return guardian;
    }
}

public enum ReceptionKind
{
    Family, Institution,
}

/// <summary>Where the child will live: the family, assessed, or another place found adequate.</summary>
public sealed class ChildReception : IBelongsToFile
{
    public const int NameLength = 160;
    public const int TextLength = 2000;

    private ChildReception() { }

    private ChildReception(CaseFile file, Guid personId, ReceptionTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Kind = terms.Kind;
        AssessedBy = terms.AssessedBy.Trim();
        AssessedOn = terms.AssessedOn;
        Adequate = terms.Adequate;
        Findings = terms.Findings.Trim();
        RecordedAt = me.Now;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public ReceptionKind Kind { get; private set; }
    public string AssessedBy { get; private set; } = "";
    public DateOnly AssessedOn { get; private set; }
    public bool Adequate { get; private set; }
    public string Findings { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid OrganisationId { get; private set; }

    public static ChildReception Record(CaseFile file, Guid personId, ReceptionTerms terms, Me me)
    {
        Children.MustProtect(file, personId, me);
        RuleViolation.When(terms.AssessedBy.Trim().Length == 0, "Protection.Check.ByWhom", nameof(AssessedBy));
        RuleViolation.When(terms.Findings.Trim().Length == 0, "Protection.Check.NoFindings", nameof(Findings));
        RuleViolation.When(terms.AssessedOn > me.Today, "Protection.InTheFuture", nameof(AssessedOn));
        var reception = new ChildReception(file, personId, terms, me);
        var fact = terms.Kind == ReceptionKind.Family ? FactKind.FamilyAssessed : FactKind.ReceptionConfirmed;
        file.TakeBack(fact, personId, me);
        if (terms.Adequate)
            file.Establish(fact, Sections.Protection, personId, terms.AssessedOn, null,
                $"reception {reception.Id}", me);
        file.Record(me, ProtectionEvents.ReceptionAssessed, Sections.Protection, personId, new { terms.AssessedOn },
            new { terms.Kind, terms.AssessedBy, terms.Adequate, terms.Findings });
        return reception;
    }
}

public sealed record ReceptionTerms(
    ReceptionKind Kind, string AssessedBy, DateOnly AssessedOn, bool Adequate, string Findings);

internal sealed class ReceivingGuardianMapping : IEntityTypeConfiguration<ReceivingGuardian>
{
    public void Configure(EntityTypeBuilder<ReceivingGuardian> builder)
    {
        builder.Property(g => g.Name).HasMaxLength(ReceivingGuardian.NameLength);
        builder.Property(g => g.Relation).HasMaxLength(ReceivingGuardian.NameLength);
        builder.Property(g => g.Contact).HasMaxLength(ReceivingGuardian.ContactLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(g => g.FileId);
        builder.SeenIn(Sections.Protection);
    }
}

internal sealed class ChildReceptionMapping : IEntityTypeConfiguration<ChildReception>
{
    public void Configure(EntityTypeBuilder<ChildReception> builder)
    {
        builder.Property(r => r.AssessedBy).HasMaxLength(ChildReception.NameLength);
        builder.Property(r => r.Findings).HasMaxLength(ChildReception.TextLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.FileId);
        builder.SeenIn(Sections.Protection);
    }
}
