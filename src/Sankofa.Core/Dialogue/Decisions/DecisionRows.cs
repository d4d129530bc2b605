using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Decisions;

public enum CommentMandate
{
    WithinMandate, BeyondMandate,
}

/// <summary>The text in one language; all of them are equally the text.</summary>
public sealed class DecisionText
{
    public const int LanguageLength = 8;
    public const int TextLength = 20_000;

    private DecisionText() { }

    internal DecisionText(Decision decision, string language, string text)
    {
        Id = Ids.New(decision.ProposedAt);
        (DecisionId, Language, Text) = (decision.Id, language, text);
    }

    public Guid Id { get; private set; }
    public Guid DecisionId { get; private set; }
    public string Language { get; private set; } = "";
    public string Text { get; private set; } = "";

    internal void Say(string text) => Text = text;
}

/// <summary>How a country understands what it lets pass.</summary>
public sealed class DecisionStatement
{
    private DecisionStatement() { }

    internal DecisionStatement(Decision decision, string text, Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (DecisionId, Country, Text, At, ByName) = (decision.Id, by.Country, text, by.Me.Now, by.Me.Name);
    }

    public Guid Id { get; private set; }
    public Guid DecisionId { get; private set; }
    public string Country { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public string ByName { get; private set; } = "";
}

/// <summary>
/// What a country remarks without objecting. Whoever steers says whether it lies within the mandate of the body, and to
/// whom it was passed on.
/// </summary>
public sealed class DecisionComment
{
    private DecisionComment() { }

    internal DecisionComment(Decision decision, string text, Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (DecisionId, Country, Text, At, ByName) = (decision.Id, by.Country, text, by.Me.Now, by.Me.Name);
    }

    public Guid Id { get; private set; }
    public Guid DecisionId { get; private set; }
    public string Country { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public string ByName { get; private set; } = "";
    public CommentMandate? Mandate { get; private set; }
    public DateTimeOffset? SortedAt { get; private set; }
    public string PassedOnTo { get; private set; } = "";
    public DateTimeOffset? PassedOnAt { get; private set; }

    internal void Sort(CommentMandate mandate, Envoy by) => (Mandate, SortedAt) = (mandate, by.Me.Now);

    internal void PassOn(string to, Envoy by) => (PassedOnTo, PassedOnAt) = (to, by.Me.Now);
}

/// <summary>By a meeting of the body that may adopt; an approval ad referendum is none.</summary>
public sealed class FormalAdoption
{
    private FormalAdoption() { }

    internal FormalAdoption(Decision decision, BodyMeeting meeting, Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (DecisionId, MeetingId, On, WrittenAt) = (decision.Id, meeting.Id, meeting.On, by.Me.Now);
    }

    public Guid Id { get; private set; }
    public Guid DecisionId { get; private set; }
    public Guid MeetingId { get; private set; }
    public DateOnly On { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
}

public sealed class DecisionWithdrawal
{
    private DecisionWithdrawal() { }

    internal DecisionWithdrawal(Decision decision, string reason, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (DecisionId, Reason, At) = (decision.Id, reason, now);
    }

    public Guid Id { get; private set; }
    public Guid DecisionId { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

internal sealed class DecisionTextMapping : IEntityTypeConfiguration<DecisionText>
{
    public void Configure(EntityTypeBuilder<DecisionText> builder)
    {
        builder.Property(t => t.Language).HasMaxLength(DecisionText.LanguageLength);
        builder.Property(t => t.Text).HasMaxLength(DecisionText.TextLength);
        builder.HasIndex(t => new { t.DecisionId, t.Language }).IsUnique();
        builder.SeenWith("decision", "decision_id");
    }
}

internal sealed class DecisionStatementMapping : IEntityTypeConfiguration<DecisionStatement>
{
    public void Configure(EntityTypeBuilder<DecisionStatement> builder)
    {
        builder.Property(s => s.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(s => s.ByName).HasMaxLength(SilenceProcedure.NameLength);
        builder.SeenInDialogue();
    }
}

internal sealed class DecisionCommentMapping : IEntityTypeConfiguration<DecisionComment>
{
    public void Configure(EntityTypeBuilder<DecisionComment> builder)
    {
        builder.Property(c => c.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(c => c.ByName).HasMaxLength(SilenceProcedure.NameLength);
        builder.Property(c => c.PassedOnTo).HasMaxLength(SilenceProcedure.NameLength);
        builder.SeenInDialogue();
    }
}

internal sealed class FormalAdoptionMapping : IEntityTypeConfiguration<FormalAdoption>
{
    public void Configure(EntityTypeBuilder<FormalAdoption> builder)
    {
        builder.HasIndex(a => a.DecisionId).IsUnique();
        builder.HasOne<BodyMeeting>().WithMany().HasForeignKey(a => a.MeetingId);
        builder.SeenInDialogue("true");
    }
}

internal sealed class DecisionWithdrawalMapping : IEntityTypeConfiguration<DecisionWithdrawal>
{
    public void Configure(EntityTypeBuilder<DecisionWithdrawal> builder)
    {
        builder.HasIndex(w => w.DecisionId).IsUnique();
        builder.SeenInDialogue();
    }
}
