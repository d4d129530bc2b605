using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration;

public enum Factor
{
    Unknown, Obstacle, Mixed, Asset,
}

/// <summary>
/// What the officer and the person found together. A part that stays empty was not assessed, and the gate says so.
/// </summary>
public sealed record AssessmentFindings
{
    public const int TextLength = 4000;
    public const int SectorLength = 120;

    [StringLength(TextLength)]
    public string Economic { get; init; } = "";

    [StringLength(TextLength)]
    public string EconomicStrengths { get; init; } = "";

    [StringLength(TextLength)]
    public string EconomicObstacles { get; init; } = "";

    [StringLength(TextLength)]
    public string Social { get; init; } = "";

    [StringLength(TextLength)]
    public string SocialStrengths { get; init; } = "";

    [StringLength(TextLength)]
    public string SocialObstacles { get; init; } = "";

    [StringLength(TextLength)]
    public string Psychosocial { get; init; } = "";

    [StringLength(TextLength)]
    public string PsychosocialStrengths { get; init; } = "";

    [StringLength(TextLength)]
    public string PsychosocialObstacles { get; init; } = "";

    /// <summary>
    /// As it is in the country of return. The origin side reads this: nothing about a claim belongs here.
    /// </summary>
    [StringLength(TextLength)]
    public string SafetyAndLegal { get; init; } = "";

    [StringLength(TextLength)]
    public string Individual { get; init; } = "";

    [StringLength(TextLength)]
    public string Family { get; init; } = "";

    [StringLength(TextLength)]
    public string Community { get; init; } = "";

    [StringLength(TextLength)]
    public string National { get; init; } = "";

    public Factor Motivation { get; init; }

    public Factor FamilySupport { get; init; }

    public Factor SectorOutlook { get; init; }

    [StringLength(SectorLength)]
    public string Sector { get; init; } = "";

    public Factor Experience { get; init; }

    public Factor Education { get; init; }

    internal IEnumerable<(FactKind Kind, string Text)> Parts =>
    [
        (FactKind.AssessedEconomic, Economic), (FactKind.AssessedSocial, Social),
        (FactKind.AssessedPsychosocial, Psychosocial), (FactKind.AssessedSafetyAndLegal, SafetyAndLegal),
        (FactKind.AssessedIndividual, Individual), (FactKind.AssessedFamily, Family),
        (FactKind.AssessedCommunity, Community), (FactKind.AssessedNational, National),
    ];
}

/// <summary>
/// One adult's needs on one day, before departure already; each refinement is a new row, and the latest counts.
/// </summary>
public sealed class Assessment : IBelongsToFile
{
    private Assessment() { }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly AssessedOn { get; private set; }
    public AssessmentFindings Findings { get; private set; } = new();
    public DateTimeOffset WrittenAt { get; private set; }
    public Guid UserId { get; private set; }
    public string UserName { get; private set; } = "";
    public Guid OrganisationId { get; private set; }

    public static Assessment Of(CaseFile file, Guid personId, DateOnly on, AssessmentFindings findings, Me me)
    {
        file.Must(Act.Assess, Sections.Reintegration, me);
        file.MustBeRunning();
        RuleViolation.When(file.MemberOf(personId).Person.IsMinorOn(me.Today), "Reintegration.Assessment.Adults",
            "PersonId");
        RuleViolation.When(on > me.Today, "Reintegration.Assessment.InTheFuture", nameof(AssessedOn));
        RuleViolation.When(findings.Parts.All(p => p.Text.Trim().Length == 0), "Reintegration.Assessment.Empty");
        var assessment = new Assessment
        {
            Id = Ids.New(me.Now),
            FileId = file.Id,
            Part = file.Part,
            PersonId = personId,
            AssessedOn = on,
            Findings = findings,
            WrittenAt = me.Now,
            UserId = me.UserId,
            UserName = me.Name,
            OrganisationId = me.OrganisationId,
        };
        foreach (var (kind, text) in findings.Parts)
        {
            file.TakeBack(kind, personId, me);
            if (text.Trim().Length > 0)
                file.Establish(kind, Sections.Reintegration, personId, on, null, $"assessment {assessment.Id}", me);
        }

        file.Record(me, ReintegrationEvents.Assessed, Sections.Reintegration, personId, new { on }, findings);
        return assessment;
    }
}

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ComplexProperty(a => a.Findings, findings =>
        {
            foreach (var property in typeof(AssessmentFindings).GetProperties())
                findings.Property(property.PropertyType, property.Name).HasColumnName(Naming.Snake(property.Name));
        });
        builder.Property(a => a.UserName).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(a => a.FileId);
        builder.HasOne<People.Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasIndex(a => new { a.FileId, a.PersonId, a.WrittenAt });
        builder.SeenIn(Sections.Reintegration);
    }
}
