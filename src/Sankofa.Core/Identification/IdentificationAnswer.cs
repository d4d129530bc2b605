using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

public enum AnswerResult
{
    Identified, NotIdentified, MoreNeeded,
}

/// <summary>Why somebody is not identified, as far as a word can say it; the text says the rest.</summary>
public enum ReasonCode
{
    NotInRegister, EvidenceTooWeak, EvidenceContradicted, PaperForged, OtherNationality, NationalityLost, NotHeard,
    Other,
}

/// <summary>
/// What the authority says. A no needs its reason, in a word and in a text; more needed says what and until when.
/// </summary>
public sealed record AnswerTerms(
    AnswerResult Result, string Reasons, ReasonCode? Code = null, DateOnly? Until = null,
    IReadOnlyList<Guid>? RestsOn = null)
{
    internal void MustBeWhole(DateOnly today)
    {
        RuleViolation.When(
            Result != AnswerResult.Identified && Reasons.Trim().Length == 0, "Identification.Answer.NoReasons",
            "Reasons");
        RuleViolation.When(
            Result == AnswerResult.NotIdentified && Code is null, "Identification.Answer.NoCode", "Code");
        RuleViolation.When(
            Result == AnswerResult.MoreNeeded && Until is null, "Identification.Answer.NoUntil", "Until");
        RuleViolation.When(Until <= today, "Identification.Request.HopedForPast", "Until");
    }
}

/// <summary>What the authority said about one person, and who said it. Given by a person, never by a clock.</summary>
public sealed class IdentificationAnswer : IBelongsToFile
{
    public const int ReasonsLength = 2000;

    private IdentificationAnswer() { }

    internal IdentificationAnswer(IdentificationRequest request, Guid personId, AnswerTerms terms, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = request.FileId;
        RequestId = request.Id;
        AuthorityId = request.AuthorityId;
        PersonId = personId;
        Result = terms.Result;
        Reasons = terms.Reasons.Trim();
        Code = terms.Result == AnswerResult.NotIdentified ? terms.Code : null;
        Until = terms.Result == AnswerResult.MoreNeeded ? terms.Until : null;
        RestsOn = [.. (terms.RestsOn ?? []).Distinct().Where(id => request.Pieces.Exists(p => p.Id == id))];
        AnsweredAt = me.Now;
        AnsweredBy = me.Name;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid AuthorityId { get; private set; }
    public Guid PersonId { get; private set; }
    public AnswerResult Result { get; private set; }
    public string Reasons { get; private set; } = "";
    public ReasonCode? Code { get; private set; }

    /// <summary>By when what is missing should be there.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The pieces of evidence that the authority names as its ground; none where it names none.</summary>
    public List<Guid> RestsOn { get; private set; } = [];
    public DateTimeOffset AnsweredAt { get; private set; }
    public string AnsweredBy { get; private set; } = "";

    public bool IsFinal => Result != AnswerResult.MoreNeeded;

    internal string Source => $"identification {Id}";
}

internal sealed class IdentificationAnswerMapping : IEntityTypeConfiguration<IdentificationAnswer>
{
    public void Configure(EntityTypeBuilder<IdentificationAnswer> builder)
    {
        builder.Property(a => a.Reasons).HasMaxLength(IdentificationAnswer.ReasonsLength);
        builder.Property(a => a.AnsweredBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(a => a.RestsOn).HasDefaultValueSql("'{}'");
        builder.HasIndex(a => a.FileId);
        builder.SeenByOwnRule();
    }
}
