using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Ideas;

public enum IdeaOutcomeKind
{
    TakenUp, SetAside, Merged,
}

/// <summary>
/// A proposal that somebody makes to the Dialogue, what others say to it, which countries support it, and what became
/// of it: rows, so that an idea once set aside and taken up years later shows both. Internal until the secretariat
/// publishes it; what was said to it never is public.
/// </summary>
public sealed class Idea : DialogueRow
{
    private Idea() { }

    public string Country { get; private set; } = "";
    public Wording Title { get; private set; } = [];
    public Wording Text { get; private set; } = [];
    public Guid? ActionId { get; private set; }
    public PlanAction? Action { get; private set; }
    public Guid? ObjectiveId { get; private set; }
    public PlanObjective? Objective { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<IdeaComment> Comments { get; } = [];
    public List<IdeaSupport> Supports { get; } = [];
    public List<IdeaOutcome> Outcomes { get; } = [];

    /// <summary>What became of it last; null: nobody has said yet.</summary>
    public IdeaOutcome? Latest => Outcomes.MaxBy(o => o.Number);

    public static Idea Propose(Wording title, Wording text, Guid? actionId, Guid? objectiveId, Envoy by)
    {
        if (!by.Me.May(Act.ContributeToDialogue)) throw new NotAllowed(nameof(Act.ContributeToDialogue));
        RuleViolation.When(title.IsEmpty, "Dialogue.Title.Needed", nameof(Title));
        RuleViolation.When(text.IsEmpty, "Dialogue.Text.Needed", nameof(Text));
        var idea = new Idea
        {
            Id = Ids.New(by.Me.Now), Country = by.Country, Title = title, Text = text, ActionId = actionId,
            ObjectiveId = objectiveId, ProposedAt = by.Me.Now,
        };
        idea.Record(by.Me, DialogueEvents.IdeaProposed, new { by.Country, action = actionId });
        return idea;
    }

    public IdeaComment Comment(string text, Envoy by)
    {
        by.MustContribute();
        RuleViolation.When(text.Trim().Length == 0, "Dialogue.Text.Needed", "Text");
        RuleViolation.When(text.Trim().Length > IdeaComment.Longest, "Dialogue.Ideas.CommentLong", "Text");
        var comment = new IdeaComment(this, text.Trim(), by);
        Comments.Add(comment);
        Record(by.Me, DialogueEvents.IdeaCommented, new { comment = comment.Id });
        return comment;
    }

    /// <summary>By its author alone; that something stood there stays in sight.</summary>
    public void Withdraw(IdeaComment comment, Envoy by)
    {
        if (comment.AuthorId != by.Me.UserId) throw new NotAllowed(nameof(Act.ContributeToDialogue));
        RuleViolation.When(comment.WithdrawnAt is not null, "Dialogue.Ideas.WithdrawnBefore");
        comment.Withdraw(by.Me.Now);
        Record(by.Me, DialogueEvents.IdeaCommentWithdrawn, new { comment = comment.Id });
    }

    /// <summary>A country says once that it supports it; that it proposed it says so already.</summary>
    public void Support(Envoy by)
    {
        by.MustSpeakFor(by.Country);
        RuleViolation.When(by.Country == Country, "Dialogue.Ideas.OwnIdea");
        RuleViolation.When(Supports.Exists(s => s.Country == by.Country), "Dialogue.Ideas.SupportedBefore");
        Supports.Add(new IdeaSupport(this, by.Country, by.Me.Now));
        Record(by.Me, DialogueEvents.IdeaSupported, new { by.Country });
    }

    public IdeaOutcome Tell(IdeaOutcomeTerms terms, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(Latest?.Kind == IdeaOutcomeKind.Merged, "Dialogue.Ideas.MergedBefore", "Kind");
        RuleViolation.When(terms.Kind == IdeaOutcomeKind.TakenUp && terms.Links != 1, "Dialogue.Ideas.OneLink", "Kind");
        RuleViolation.When(terms.Kind != IdeaOutcomeKind.TakenUp && terms.Links > 0, "Dialogue.Ideas.NoLink", "Kind");
        RuleViolation.When(terms.Kind == IdeaOutcomeKind.SetAside && terms.Reason.IsEmpty,
            "Dialogue.Ideas.ReasonNeeded", "Reason");
        RuleViolation.When((terms.Kind == IdeaOutcomeKind.Merged) == (terms.MergedInto is null),
            "Dialogue.Ideas.MergedIntoNeeded", "MergedIntoId");
        RuleViolation.When(terms.MergedInto == this || terms.MergedInto?.Latest?.Kind == IdeaOutcomeKind.Merged,
            "Dialogue.Ideas.MergedIntoItself", "MergedIntoId");
        var outcome = new IdeaOutcome(this, terms, by.Me.Now);
        Outcomes.Add(outcome);
        Record(by.Me, DialogueEvents.IdeaOutcomeTold, new { outcome.Kind, mergedInto = outcome.MergedIntoId });
        return outcome;
    }

    public void Publish(Envoy by)
    {
        by.MustRun();
        if (PublishedAt is not null) return;
        PublishedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.IdeaPublished);
    }
}

/// <summary>What the secretariat says has become of an idea.</summary>
public sealed record IdeaOutcomeTerms(
    IdeaOutcomeKind Kind, Wording Reason, Guid? ActivityId = null, Guid? InitiativeId = null,
    Guid? RecommendationId = null, Idea? MergedInto = null)
{
    internal int Links => new[] { ActivityId, InitiativeId, RecommendationId }.Count(id => id is not null);
}

/// <summary>Said by somebody who works in the Dialogue, for the Dialogue alone. It is shown as its office's.</summary>
public sealed class IdeaComment
{
    public const int Longest = 4000;

    private IdeaComment() { }

    internal IdeaComment(Idea idea, string text, Envoy by)
    {
        Id = Ids.New(by.Me.Now);
        (IdeaId, Text, AuthorId, Country) = (idea.Id, text, by.Me.UserId, by.Country);
        (OrganisationName, SaidAt) = (by.Me.OrganisationName, by.Me.Now);
    }

    public Guid Id { get; private set; }
    public Guid IdeaId { get; private set; }
    public Guid AuthorId { get; private set; }
    public string Country { get; private set; } = "";
    public string OrganisationName { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset SaidAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt = now;
}

public sealed class IdeaSupport
{
    private IdeaSupport() { }

    internal IdeaSupport(Idea idea, string country, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (IdeaId, Country, SaidAt) = (idea.Id, country, now);
    }

    public Guid Id { get; private set; }
    public Guid IdeaId { get; private set; }
    public string Country { get; private set; } = "";
    public DateTimeOffset SaidAt { get; private set; }
}

public sealed class IdeaOutcome
{
    private IdeaOutcome() { }

    internal IdeaOutcome(Idea idea, IdeaOutcomeTerms terms, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (IdeaId, Number, Kind, Reason, ToldAt) = (idea.Id, idea.Outcomes.Count + 1, terms.Kind, terms.Reason, now);
        (ActivityId, InitiativeId, RecommendationId) = (terms.ActivityId, terms.InitiativeId, terms.RecommendationId);
        MergedIntoId = terms.MergedInto?.Id;
    }

    public Guid Id { get; private set; }
    public Guid IdeaId { get; private set; }

    /// <summary>The order in which they were told: two may be of one instant.</summary>
    public int Number { get; private set; }
    public IdeaOutcomeKind Kind { get; private set; }
    public Wording Reason { get; private set; } = [];
    public Guid? ActivityId { get; private set; }
    public Activity? Activity { get; private set; }
    public Guid? InitiativeId { get; private set; }
    public Initiative? Initiative { get; private set; }
    public Guid? RecommendationId { get; private set; }
    public Recommendation? Recommendation { get; private set; }
    public Guid? MergedIntoId { get; private set; }
    public Idea? MergedInto { get; private set; }
    public DateTimeOffset ToldAt { get; private set; }
}

internal sealed class IdeaMapping : IEntityTypeConfiguration<Idea>
{
    public void Configure(EntityTypeBuilder<Idea> builder)
    {
        builder.Property(i => i.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Ignore(i => i.Latest);
        builder.HasOne(i => i.Action).WithMany().HasForeignKey(i => i.ActionId);
        builder.HasOne(i => i.Objective).WithMany().HasForeignKey(i => i.ObjectiveId);
        builder.HasMany(i => i.Comments).WithOne().HasForeignKey(c => c.IdeaId);
        builder.HasMany(i => i.Supports).WithOne().HasForeignKey(s => s.IdeaId);
        builder.HasMany(i => i.Outcomes).WithOne().HasForeignKey(o => o.IdeaId);
        builder.HasIndex(i => i.ProposedAt);
        builder.SeenInDialogue("published_at IS NOT NULL");
    }
}

internal sealed class IdeaCommentMapping : IEntityTypeConfiguration<IdeaComment>
{
    public void Configure(EntityTypeBuilder<IdeaComment> builder)
    {
        builder.Property(c => c.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(c => c.OrganisationName).HasMaxLength(Organisation.ShortNameLength);
        builder.Property(c => c.Text).HasMaxLength(IdeaComment.Longest);
        builder.SeenInDialogue();
    }
}

internal sealed class IdeaSupportMapping : IEntityTypeConfiguration<IdeaSupport>
{
    public void Configure(EntityTypeBuilder<IdeaSupport> builder)
    {
        builder.Property(s => s.Country).HasMaxLength(Partner.CodeLength);
        builder.HasIndex(s => new { s.IdeaId, s.Country }).IsUnique();
        builder.SeenWith("idea", "idea_id");
    }
}

internal sealed class IdeaOutcomeMapping : IEntityTypeConfiguration<IdeaOutcome>
{
    public void Configure(EntityTypeBuilder<IdeaOutcome> builder)
    {
        builder.HasOne(o => o.Activity).WithMany().HasForeignKey(o => o.ActivityId);
        builder.HasOne(o => o.Initiative).WithMany().HasForeignKey(o => o.InitiativeId);
        builder.HasOne(o => o.Recommendation).WithMany().HasForeignKey(o => o.RecommendationId);
        builder.HasOne(o => o.MergedInto).WithMany().HasForeignKey(o => o.MergedIntoId);
        builder.SeenWith("idea", "idea_id");
    }
}
