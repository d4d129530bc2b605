using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Protection;

public enum Fitness
{
    Fit, FitWithConditions, Unfit,
}

/// <summary>Whether the person can bear the journey: said by whom, on which day, valid until when.</summary>
public sealed class FitnessAssessment : IBelongsToFile
{
    public const int NameLength = 160;
    public const int TextLength = 2000;

    private FitnessAssessment() { }

    private FitnessAssessment(CaseFile file, Guid personId, FitnessTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Fitness = terms.Fitness;
        ExaminedBy = terms.ExaminedBy.Trim();
        ExaminedOn = terms.ExaminedOn;
        ValidUntil = terms.ValidUntil;
        Conditions = terms.Conditions.Trim();
        RecordedAt = me.Now;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public Fitness Fitness { get; private set; }

    /// <summary>Name and function of the physician or nurse; the program judges nothing.</summary>
    public string ExaminedBy { get; private set; } = "";
    public DateOnly ExaminedOn { get; private set; }
    public DateOnly ValidUntil { get; private set; }
    public string Conditions { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid OrganisationId { get; private set; }

    public static FitnessAssessment Record(CaseFile file, Guid personId, FitnessTerms terms, Me me)
    {
        file.Must(Act.Protect, Sections.Health, me);
        file.MustBeRunning();
        file.MemberOf(personId);
        RuleViolation.When(terms.ExaminedBy.Trim().Length == 0, "Protection.Fitness.ByWhom", nameof(ExaminedBy));
        RuleViolation.When(terms.ExaminedOn > me.Today, "Protection.InTheFuture", nameof(ExaminedOn));
        RuleViolation.When(terms.ValidUntil < terms.ExaminedOn, "Protection.Fitness.EndsBefore", nameof(ValidUntil));
        RuleViolation.When(
            terms.Fitness == Fitness.FitWithConditions && terms.Conditions.Trim().Length == 0,
            "Protection.Fitness.NoConditions", nameof(Conditions));
        var assessment = new FitnessAssessment(file, personId, terms, me);
        // The latest word counts: who was fit and is not any more does not travel.
        file.TakeBack(FactKind.FitToTravel, personId, me);
        if (terms.Fitness != Fitness.Unfit)
        {
            file.Establish(FactKind.FitToTravel, Sections.Health, personId, terms.ExaminedOn, terms.ValidUntil,
                $"fitness {assessment.Id}", me);
        }

        file.Record(me, ProtectionEvents.FitnessAssessed, Sections.Health, personId,
            new { terms.ExaminedOn, terms.ValidUntil }, new { terms.Fitness, terms.ExaminedBy, terms.Conditions });
        return assessment;
    }
}

public sealed record FitnessTerms(
    Fitness Fitness, string ExaminedBy, DateOnly ExaminedOn, DateOnly ValidUntil, string Conditions);

internal sealed class FitnessAssessmentMapping : IEntityTypeConfiguration<FitnessAssessment>
{
    public void Configure(EntityTypeBuilder<FitnessAssessment> builder)
    {
        builder.Property(a => a.ExaminedBy).HasMaxLength(FitnessAssessment.NameLength);
        builder.Property(a => a.Conditions).HasMaxLength(FitnessAssessment.TextLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(a => a.FileId);
        builder.SeenIn(Sections.Health);
    }
}
