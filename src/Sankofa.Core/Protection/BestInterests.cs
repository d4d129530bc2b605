using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Protection;

/// <summary>
/// Before anybody asks a country or a family about a child: may they be contacted without harm to the child?
/// </summary>
public sealed class BestInterestsCheck : IBelongsToFile
{
    public const int TextLength = 2000;
    public const int NameLength = 160;

    private BestInterestsCheck() { }

    private BestInterestsCheck(
        CaseFile file, Guid personId, DateOnly on, string by, bool mayContact, string findings, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        CheckedOn = on;
        CheckedBy = by.Trim();
        MayContact = mayContact;
        Findings = findings.Trim();
        RecordedAt = me.Now;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly CheckedOn { get; private set; }
    public string CheckedBy { get; private set; } = "";
    public bool MayContact { get; private set; }
    public string Findings { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid OrganisationId { get; private set; }

    public static BestInterestsCheck Record(
        CaseFile file, Guid personId, DateOnly on, string by, bool mayContact, string findings, Me me)
    {
        Children.MustProtect(file, personId, me);
        RuleViolation.When(by.Trim().Length == 0, "Protection.Check.ByWhom", nameof(CheckedBy));
        RuleViolation.When(findings.Trim().Length == 0, "Protection.Check.NoFindings", nameof(Findings));
        RuleViolation.When(on > me.Today, "Protection.InTheFuture", nameof(CheckedOn));
        var check = new BestInterestsCheck(file, personId, on, by, mayContact, findings, me);
        file.TakeBack(FactKind.BestInterestsChecked, personId, me);
        if (mayContact)
        {
            file.Establish(FactKind.BestInterestsChecked, Sections.Protection, personId, on, null,
                $"best interests check {check.Id}", me);
        }

        file.Record(me, ProtectionEvents.BestInterestsChecked, Sections.Protection, personId, new { on },
            new { by, mayContact, findings });
        return check;
    }
}

/// <summary>Whether returning serves the child: decided by several, each named, with reasons either way.</summary>
public sealed class BestInterestsDecision : IBelongsToFile
{
    public const int TextLength = 4000;
    public const int DecidersAtLeast = 2;

    private BestInterestsDecision() { }

    private BestInterestsDecision(
        CaseFile file, Guid personId, DateOnly on, bool favourable, string reasons, List<string> deciders, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        DecidedOn = on;
        Favourable = favourable;
        Reasons = reasons.Trim();
        DecidedBy = deciders;
        RecordedAt = me.Now;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly DecidedOn { get; private set; }
    public bool Favourable { get; private set; }
    public string Reasons { get; private set; } = "";
    public List<string> DecidedBy { get; private set; } = [];
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid OrganisationId { get; private set; }

    public static BestInterestsDecision Record(
        CaseFile file, Guid personId, DateOnly on, bool favourable, string reasons, IEnumerable<string> deciders, Me me)
    {
        Children.MustProtect(file, personId, me);
        var names = deciders.Select(n => n.Trim()).Where(n => n.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        RuleViolation.When(names.Count < DecidersAtLeast, "Protection.Decision.TwoPeople", nameof(DecidedBy));
        RuleViolation.When(reasons.Trim().Length == 0, "Protection.Reason.Needed", nameof(Reasons));
        RuleViolation.When(on > me.Today, "Protection.InTheFuture", nameof(DecidedOn));
        var decision = new BestInterestsDecision(file, personId, on, favourable, reasons, names, me);
        file.TakeBack(FactKind.BestInterestsFavourable, personId, me);
        if (favourable)
        {
            file.Establish(FactKind.BestInterestsFavourable, Sections.Protection, personId, on, null,
                $"best interests decision {decision.Id}", me);
        }

        file.Record(me, ProtectionEvents.BestInterestsDecided, Sections.Protection, personId, new { on },
            new { favourable, reasons, decidedBy = names });
        return decision;
    }
}

internal static class Children
{
    public static void MustProtect(CaseFile file, Guid personId, Me me)
    {
        file.Must(Act.Protect, Sections.Protection, me);
        file.MustBeRunning();
        RuleViolation.When(!file.MemberOf(personId).Person.IsMinorOn(me.Today), "Protection.Child.OfAge", "PersonId");
    }
}

internal sealed class BestInterestsCheckMapping : IEntityTypeConfiguration<BestInterestsCheck>
{
    public void Configure(EntityTypeBuilder<BestInterestsCheck> builder)
    {
        builder.Property(c => c.CheckedBy).HasMaxLength(BestInterestsCheck.NameLength);
        builder.Property(c => c.Findings).HasMaxLength(BestInterestsCheck.TextLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.FileId);
        builder.SeenIn(Sections.Protection);
    }
}

internal sealed class BestInterestsDecisionMapping : IEntityTypeConfiguration<BestInterestsDecision>
{
    public void Configure(EntityTypeBuilder<BestInterestsDecision> builder)
    {
        builder.Property(d => d.Reasons).HasMaxLength(BestInterestsDecision.TextLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.FileId);
        builder.SeenIn(Sections.Protection);
    }
}
