using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Activities;

/// <summary>How a text came to its place in the plan.</summary>
public enum LinkBasis
{
    /// <summary>The text does not say and nothing else does.</summary>
    None, Inferred, Stated,
}

/// <summary>
/// A text with where it stands: the sentence as it was written, slips included, the document and its lines, and the
/// place in the plan with why it is thought to belong there.
/// </summary>
public sealed record FoundText(
    Wording Text, string Quote = "", string Source = "", string Lines = "", string Section = "", string SaidBy = "",
    Guid? DomainId = null, Guid? ObjectiveId = null, LinkBasis Basis = LinkBasis.None, string Why = "")
{
    public const int QuoteLength = 4000;
    public const int SourceLength = 200;
    public const int LinesLength = 40;
    public const int SectionLength = 20;
    public const int SaidByLength = 300;
    public const int WhyLength = 1000;
}

/// <summary>What conclusions, recommendations and decisions have in common: the sentence that they come from.</summary>
public interface IHasSource
{
    string Quote { get; }
    string Source { get; }
    string Lines { get; }
    string SaidBy { get; }
    LinkBasis Basis { get; }
    string Why { get; }
    PlanDomain? Domain { get; }
    PlanObjective? Objective { get; }
}

public sealed class Conclusion : IHasSource
{
    private Conclusion() { }

    internal Conclusion(Activity activity, int number, FoundText found, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ActivityId, Number, Text) = (activity.Id, number, found.Text);
        (Quote, Source, Lines, Section) = (found.Quote, found.Source, found.Lines, found.Section);
        (SaidBy, DomainId, ObjectiveId) = (found.SaidBy, found.DomainId, found.ObjectiveId);
        (Basis, Why) = (found.Basis, found.Why);
    }

    public Guid Id { get; private set; }
    public Guid ActivityId { get; private set; }
    public int Number { get; private set; }
    public Wording Text { get; private set; } = [];
    public string Quote { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string Lines { get; private set; } = "";

    /// <summary>The number of the session that it was drawn from.</summary>
    public string Section { get; private set; } = "";
    public string SaidBy { get; private set; } = "";
    public Guid? DomainId { get; private set; }
    public PlanDomain? Domain { get; private set; }
    public Guid? ObjectiveId { get; private set; }
    public PlanObjective? Objective { get; private set; }
    public LinkBasis Basis { get; private set; }
    public string Why { get; private set; } = "";
}

/// <summary>A decision that a document tells of. Those that are taken here have a procedure of their own.</summary>
public sealed class RecordedDecision : IHasSource
{
    public const int HowLength = 200;

    private RecordedDecision() { }

    internal RecordedDecision(Activity activity, int number, FoundText found, string body, string how,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ActivityId, Number, Text, Body, How) = (activity.Id, number, found.Text, body, how);
        (Quote, Source, Lines, SaidBy) = (found.Quote, found.Source, found.Lines, found.SaidBy);
        (DomainId, ObjectiveId, Basis, Why) = (found.DomainId, found.ObjectiveId, found.Basis, found.Why);
    }

    public Guid Id { get; private set; }
    public Guid ActivityId { get; private set; }
    public int Number { get; private set; }
    public Wording Text { get; private set; } = [];

    /// <summary>Which body, as the document names it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Agreed, noted, approved ad referendum: as the document says.</summary>
    public string How { get; private set; } = "";
    public string Quote { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string Lines { get; private set; } = "";
    public string SaidBy { get; private set; } = "";
    public Guid? DomainId { get; private set; }
    public PlanDomain? Domain { get; private set; }
    public Guid? ObjectiveId { get; private set; }
    public PlanObjective? Objective { get; private set; }
    public LinkBasis Basis { get; private set; }
    public string Why { get; private set; } = "";
}

/// <summary>A part of an activity, with what was said in it, point by point.</summary>
public sealed class ActivitySession
{
    private ActivitySession() { }

    internal ActivitySession(
        Activity activity, int order, string number, Wording title, Wording summary, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ActivityId, Order, Number, Title, Summary) = (activity.Id, order, number, title, summary);
    }

    public Guid Id { get; private set; }
    public Guid ActivityId { get; private set; }
    public int Order { get; private set; }
    public string Number { get; private set; } = "";
    public Wording Title { get; private set; } = [];
    public Wording Summary { get; private set; } = [];
    public List<SessionPoint> Points { get; } = [];

    internal void Say(SessionPointKind kind, FoundText found, DateTimeOffset now) =>
        Points.Add(new SessionPoint(this, Points.Count + 1, kind, found, now));
}

public enum SessionPointKind
{
    Said, Context, Fact, Practice, Challenge, Call, Proposal, Commitment, Figure, Question,
}

public sealed class SessionPoint
{
    private SessionPoint() { }

    internal SessionPoint(ActivitySession session, int order, SessionPointKind kind, FoundText found,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        (SessionId, Order, Kind, Text) = (session.Id, order, kind, found.Text);
        (Quote, Source, Lines, SaidBy) = (found.Quote, found.Source, found.Lines, found.SaidBy);
        (DomainId, ObjectiveId) = (found.DomainId, found.ObjectiveId);
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }
    public int Order { get; private set; }
    public SessionPointKind Kind { get; private set; }
    public Wording Text { get; private set; } = [];
    public string Quote { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string Lines { get; private set; } = "";
    public string SaidBy { get; private set; } = "";
    public Guid? DomainId { get; private set; }
    public Guid? ObjectiveId { get; private set; }
}

internal static class FoundTextMapping
{
    public static void Limit<T>(EntityTypeBuilder<T> builder) where T : class
    {
        builder.Property(nameof(FoundText.Quote)).HasMaxLength(FoundText.QuoteLength);
        builder.Property(nameof(FoundText.Source)).HasMaxLength(FoundText.SourceLength);
        builder.Property(nameof(FoundText.Lines)).HasMaxLength(FoundText.LinesLength);
        builder.Property(nameof(FoundText.SaidBy)).HasMaxLength(FoundText.SaidByLength);
    }

    public static void Link<T>(EntityTypeBuilder<T> builder) where T : class, IHasSource
    {
        Limit(builder);
        builder.Property(x => x.Why).HasMaxLength(FoundText.WhyLength);
        builder.HasOne(x => x.Domain).WithMany().HasForeignKey(nameof(FoundText.DomainId));
        builder.HasOne(x => x.Objective).WithMany().HasForeignKey(nameof(FoundText.ObjectiveId));
    }
}

internal sealed class ConclusionMapping : IEntityTypeConfiguration<Conclusion>
{
    public void Configure(EntityTypeBuilder<Conclusion> builder)
    {
        builder.Property(c => c.Section).HasMaxLength(FoundText.SectionLength);
        FoundTextMapping.Link(builder);
        builder.SeenWith("activity", "activity_id");
    }
}

internal sealed class RecordedDecisionMapping : IEntityTypeConfiguration<RecordedDecision>
{
    public void Configure(EntityTypeBuilder<RecordedDecision> builder)
    {
        builder.Property(d => d.How).HasMaxLength(RecordedDecision.HowLength);
        builder.Property(d => d.Body).HasMaxLength(RecordedDecision.HowLength);
        FoundTextMapping.Link(builder);
        builder.SeenWith("activity", "activity_id");
    }
}

internal sealed class ActivitySessionMapping : IEntityTypeConfiguration<ActivitySession>
{
    public void Configure(EntityTypeBuilder<ActivitySession> builder)
    {
        builder.Property(s => s.Number).HasMaxLength(FoundText.SectionLength);
        builder.HasMany(s => s.Points).WithOne().HasForeignKey(p => p.SessionId);
        builder.SeenWith("activity", "activity_id");
    }
}

internal sealed class SessionPointMapping : IEntityTypeConfiguration<SessionPoint>
{
    public void Configure(EntityTypeBuilder<SessionPoint> builder)
    {
        FoundTextMapping.Limit(builder);
        builder.HasOne<PlanDomain>().WithMany().HasForeignKey(p => p.DomainId);
        builder.HasOne<PlanObjective>().WithMany().HasForeignKey(p => p.ObjectiveId);
        builder.SeenWith("activity_session", "session_id");
    }
}
