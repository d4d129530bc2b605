using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Protection;

/// <summary>
/// Whether somebody who is made to return risks persecution or torture there. What is weighed may be an asylum claim,
/// so the review and its fact stand behind the wall: a child protection service of the origin side sees the same line
/// either way.
/// </summary>
public sealed class NonRefoulementReview : IBelongsToFile
{
    public const int NameLength = 160;
    public const int TextLength = 4000;
    public const int ValidDaysAtMost = 366;

    private NonRefoulementReview() { }

    private NonRefoulementReview(CaseFile file, Guid personId, ReviewTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        ReviewedBy = terms.ReviewedBy.Trim();
        ReviewedOn = terms.ReviewedOn;
        ValidDays = terms.ValidDays;
        Favourable = terms.Favourable;
        Reasons = terms.Reasons.Trim();
        RecordedAt = me.Now;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public string ReviewedBy { get; private set; } = "";
    public DateOnly ReviewedOn { get; private set; }
    public int ValidDays { get; private set; }
    public bool Favourable { get; private set; }
    public string Reasons { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid OrganisationId { get; private set; }

    public DateOnly ValidUntil => ReviewedOn.AddDays(ValidDays);

    public static NonRefoulementReview Record(CaseFile file, Guid personId, ReviewTerms terms, Me me)
    {
        file.Must(Act.Protect, Sections.Protection | Sections.Asylum, me);
        file.MustBeRunning();
        file.MemberOf(personId);
        RuleViolation.When(file.Basis != ReturnBasis.Forced, "Protection.Review.OnlyForced");
        RuleViolation.When(terms.ReviewedBy.Trim().Length == 0, "Protection.Check.ByWhom", nameof(ReviewedBy));
        RuleViolation.When(terms.Reasons.Trim().Length == 0, "Protection.Reason.Needed", nameof(Reasons));
        RuleViolation.When(terms.ReviewedOn > me.Today, "Protection.InTheFuture", nameof(ReviewedOn));
        RuleViolation.When(
            terms.ValidDays is < 1 or > ValidDaysAtMost, "Protection.Review.ValidDays", nameof(ValidDays),
            ValidDaysAtMost);
        var review = new NonRefoulementReview(file, personId, terms, me);
        file.TakeBack(FactKind.NonRefoulementFavourable, personId, me);
        if (terms.Favourable)
        {
            file.Establish(FactKind.NonRefoulementFavourable, Sections.Asylum, personId, terms.ReviewedOn,
                review.ValidUntil,
                $"non-refoulement {review.Id}", me);
        }

        file.Record(me, ProtectionEvents.NonRefoulementReviewed, Sections.Asylum, personId,
            new { terms.ReviewedOn, terms.ValidDays }, new { terms.Favourable, terms.ReviewedBy, terms.Reasons });
        return review;
    }
}

public sealed record ReviewTerms(
    string ReviewedBy, DateOnly ReviewedOn, int ValidDays, bool Favourable, string Reasons);

internal sealed class NonRefoulementReviewMapping : IEntityTypeConfiguration<NonRefoulementReview>
{
    public void Configure(EntityTypeBuilder<NonRefoulementReview> builder)
    {
        builder.Property(r => r.ReviewedBy).HasMaxLength(NonRefoulementReview.NameLength);
        builder.Property(r => r.Reasons).HasMaxLength(NonRefoulementReview.TextLength);
        builder.Ignore(r => r.ValidUntil);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.FileId);
        builder.SeenIn(Sections.Asylum);
    }
}
