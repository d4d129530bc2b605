using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

public enum AnswerResult
{
    Identified, NotIdentified, MoreNeeded,
}

/// <summary>What the authority said about one person, and who said it. Given by a person, never by a clock.</summary>
public sealed class IdentificationAnswer : IBelongsToFile
{
    public const int ReasonsLength = 2000;

    private IdentificationAnswer() { }

    internal IdentificationAnswer(
        IdentificationRequest request, Guid personId, AnswerResult result, string reasons, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = request.FileId;
        RequestId = request.Id;
        AuthorityId = request.AuthorityId;
        PersonId = personId;
        Result = result;
        Reasons = reasons.Trim();
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
    public DateTimeOffset AnsweredAt { get; private set; }
    public string AnsweredBy { get; private set; } = "";

    public bool IsFinal => Result != AnswerResult.MoreNeeded;
}

internal sealed class IdentificationAnswerMapping : IEntityTypeConfiguration<IdentificationAnswer>
{
    public void Configure(EntityTypeBuilder<IdentificationAnswer> builder)
    {
        builder.Property(a => a.Reasons).HasMaxLength(IdentificationAnswer.ReasonsLength);
        builder.Property(a => a.AnsweredBy).HasMaxLength(User.DisplayNameLength);
        builder.HasIndex(a => a.FileId);
        builder.SeenByOwnRule();
    }
}
