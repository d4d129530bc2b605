using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Protection;

/// <summary>What is done for the person before, during and after the journey, and until when.</summary>
public sealed record NeedPlan(string Before, string During, string After, DateOnly EndsOn);

/// <summary>A person of the file needs special care; the departure waits for the plan of it.</summary>
public sealed class SpecialNeed : IBelongsToFile
{
    public const int TextLength = 2000;

    // Whoever settles the needs of a person must see all of them, the medical ones too.
    private const Sections AllNeeds = Sections.Protection | Sections.Health;

    private SpecialNeed() { }

    private SpecialNeed(CaseFile file, Guid personId, NeedCategory category, string description, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        CategoryCode = category.Code;
        IsMedical = category.IsMedical;
        IsUnaccompaniedChild = category.IsUnaccompaniedChild;
        Section = category.Section;
        Description = description.Trim();
        NotedAt = me.Now;
        NotedBy = me.Name;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public string CategoryCode { get; private set; } = "";
    public bool IsMedical { get; private set; }
    public bool IsUnaccompaniedChild { get; private set; }
    public Sections Section { get; private set; }
    public string Description { get; private set; } = "";
    public string Before { get; private set; } = "";
    public string During { get; private set; } = "";
    public string After { get; private set; } = "";
    public DateOnly? EndsOn { get; private set; }
    public DateTimeOffset NotedAt { get; private set; }
    public string NotedBy { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public string EndedWhy { get; private set; } = "";
    public int Version { get; private set; }
    public List<NeedExtension> Extensions { get; } = [];

    public bool IsOpen => EndedOn is null;

    public bool IsPlanned => EndsOn is not null;

    public static SpecialNeed Note(
        CaseFile file, Guid personId, NeedCategory category, string description, IEnumerable<SpecialNeed> others, Me me)
    {
        file.Must(Act.Protect, AllNeeds, me);
        file.MustBeRunning();
        var person = file.MemberOf(personId).Person;
        RuleViolation.When(description.Trim().Length == 0, "Protection.Need.NoDescription", nameof(Description));
        RuleViolation.When(
            category.IsUnaccompaniedChild && !person.IsMinorOn(me.Today), "Protection.Child.OfAge", nameof(PersonId));
        var known = others.ToList();
        RuleViolation.When(
            known.Exists(n => n.IsOpen && n.PersonId == personId && n.CategoryCode == category.Code),
            "Protection.Need.AlreadyNoted", nameof(CategoryCode));
        var need = new SpecialNeed(file, personId, category, description, me);
        Settle(file, personId, [.. known, need], me);
        file.Record(me, ProtectionEvents.NeedNoted, need.Section, personId, new { need = need.Id },
            new { category = category.Code, description });
        return need;
    }

    /// <summary>All of the person's needs are given, this one among them: the plan holds when each has one.</summary>
    public void Plan(CaseFile file, NeedPlan plan, IEnumerable<SpecialNeed> all, Me me)
    {
        MustBeOpen(file, me);
        RuleViolation.When(plan.Before.Trim().Length == 0, "Protection.Plan.PhaseMissing", nameof(Before));
        RuleViolation.When(plan.During.Trim().Length == 0, "Protection.Plan.PhaseMissing", nameof(During));
        RuleViolation.When(plan.After.Trim().Length == 0, "Protection.Plan.PhaseMissing", nameof(After));
        RuleViolation.When(plan.EndsOn <= me.Today, "Protection.Plan.EndsBefore", nameof(EndsOn));
        RuleViolation.When(EndsOn is { } end && plan.EndsOn > end, "Protection.Plan.ExtendInstead", nameof(EndsOn));
        (Before, During, After, EndsOn) = (plan.Before.Trim(), plan.During.Trim(), plan.After.Trim(), plan.EndsOn);
        Settle(file, PersonId, [.. all], me);
        file.Record(me, ProtectionEvents.NeedPlanned, Section, PersonId, new { need = Id, plan.EndsOn },
            new { plan.Before, plan.During, plan.After });
    }

    public NeedExtension Extend(CaseFile file, DateOnly until, string reason, IEnumerable<SpecialNeed> all, Me me)
    {
        MustBeOpen(file, me);
        RuleViolation.When(EndsOn is null, "Protection.Extension.NoPlan");
        RuleViolation.When(until <= EndsOn, "Protection.Extension.NotLater", "Until");
        RuleViolation.When(reason.Trim().Length == 0, "Protection.Reason.Needed", "Reason");
        var extension = new NeedExtension(this, EndsOn!.Value, until, reason, me);
        Extensions.Add(extension);
        EndsOn = until;
        Settle(file, PersonId, [.. all], me);
        file.Record(me, ProtectionEvents.NeedExtended, Section, PersonId, new { need = Id, until }, new { reason });
        return extension;
    }

    public void End(CaseFile file, string reason, IEnumerable<SpecialNeed> all, Me me)
    {
        MustBeOpen(file, me);
        RuleViolation.When(reason.Trim().Length == 0, "Protection.Reason.Needed", "Reason");
        (EndedOn, EndedWhy) = (me.Today, reason.Trim());
        Settle(file, PersonId, [.. all], me);
        file.Record(me, ProtectionEvents.NeedEnded, Section, PersonId, new { need = Id }, new { reason });
    }

    /// <summary>False after a change of basis, until somebody has looked at the plan again for the new part.</summary>
    public bool CountsIn(CaseFile file, DateOnly today) => file.Holds(FactKind.SpecialNeeds, PersonId, today);

    private void MustBeOpen(CaseFile file, Me me)
    {
        file.Must(Act.Protect, AllNeeds, me);
        file.MustBeRunning();
        RuleViolation.When(!IsOpen, "Protection.Need.Ended");
    }

    private static void Settle(CaseFile file, Guid personId, List<SpecialNeed> all, Me me)
    {
        var open = all.Where(n => n.PersonId == personId && n.IsOpen).DistinctBy(n => n.Id).ToList();
        var planned = open.Count > 0 && open.TrueForAll(n => n.IsPlanned);
        Hold(FactKind.SpecialNeeds, Sections.Protection, open.Count > 0, null);
        Hold(FactKind.SpecialNeedsPlan, Sections.Protection, planned, planned ? open.Min(n => n.EndsOn) : null);
        Hold(FactKind.MedicalNeed, Sections.Health, open.Exists(n => n.IsMedical), null);
        Hold(FactKind.Unaccompanied, Sections.Protection, open.Exists(n => n.IsUnaccompaniedChild), null);

        void Hold(FactKind kind, Sections section, bool holds, DateOnly? until)
        {
            var fact = file.Facts.Find(
                f => f.Kind == kind && f.PersonId == personId && f.Part == file.Part && f.TakenBackAt is null);
            if (holds ? fact is not null && fact.ValidUntil == until : fact is null) return;
            file.TakeBack(kind, personId, me);
            if (holds) file.Establish(kind, section, personId, me.Today, until, "special needs", me);
        }
    }
}

/// <summary>Care goes on longer than planned: until when, why, who said so.</summary>
public sealed class NeedExtension : IBelongsToFile
{
    private NeedExtension() { }

    internal NeedExtension(SpecialNeed need, DateOnly from, DateOnly until, string reason, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = need.FileId;
        SpecialNeedId = need.Id;
        Section = need.Section;
        From = from;
        Until = until;
        Reason = reason.Trim();
        By = me.Name;
        At = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid SpecialNeedId { get; private set; }
    public Sections Section { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }
    public string Reason { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

internal sealed class SpecialNeedMapping : IEntityTypeConfiguration<SpecialNeed>
{
    public void Configure(EntityTypeBuilder<SpecialNeed> builder)
    {
        builder.Property(n => n.Description).HasMaxLength(SpecialNeed.TextLength);
        builder.Property(n => n.Before).HasMaxLength(SpecialNeed.TextLength);
        builder.Property(n => n.During).HasMaxLength(SpecialNeed.TextLength);
        builder.Property(n => n.After).HasMaxLength(SpecialNeed.TextLength);
        builder.Property(n => n.NotedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(n => n.EndedWhy).HasMaxLength(SpecialNeed.TextLength);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(n => n.FileId);
        builder.HasOne<NeedCategory>().WithMany().HasForeignKey(n => n.CategoryCode);
        builder.HasMany(n => n.Extensions).WithOne().HasForeignKey(e => e.SpecialNeedId);
        builder.SeenInOwnSection();
    }
}

internal sealed class NeedExtensionMapping : IEntityTypeConfiguration<NeedExtension>
{
    public void Configure(EntityTypeBuilder<NeedExtension> builder)
    {
        builder.Property(e => e.Reason).HasMaxLength(SpecialNeed.TextLength);
        builder.Property(e => e.By).HasMaxLength(User.DisplayNameLength);
        builder.HasIndex(e => e.FileId);
        builder.SeenInOwnSection();
    }
}
