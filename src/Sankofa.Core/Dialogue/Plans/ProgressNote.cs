using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue.Plans;

/// <summary>What somebody who looked thinks of an action.</summary>
public enum ActionJudgement
{
    OnTrack, Slow, Stuck, Achieved,
}

/// <summary>Somebody looked at an action and wrote what they saw; nothing is green because nobody looked.</summary>
public sealed class ProgressNote : DialogueRow
{
    private ProgressNote() { }

    public Guid ActionId { get; private set; }
    public ActionJudgement Judgement { get; private set; }
    public Wording Text { get; private set; } = [];
    public string Country { get; private set; } = "";
    public string OrganisationName { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>By the secretariat, a focal point, or a referent country of the action's domain.</summary>
    public static ProgressNote Write(PlanAction action, ActionJudgement judgement, Wording text, Envoy by)
    {
        if (!by.IsSecretariat) by.MustSpeakFor(by.Country);
        RuleViolation.When(text.IsEmpty, "Dialogue.Text.Needed", nameof(Text));
        var note = new ProgressNote
        {
            Id = Ids.New(by.Me.Now), ActionId = action.Id, Judgement = judgement, Text = text, Country = by.Country,
            OrganisationName = by.Me.OrganisationName, WrittenAt = by.Me.Now,
        };
        note.Record(by.Me, DialogueEvents.ProgressWritten, new { action = action.Id, judgement });
        return note;
    }
}

public enum ActionState
{
    /// <summary>No contribution, and nobody has written that they looked.</summary>
    NobodyLooked,

    /// <summary>Somebody looked and found nothing that serves it.</summary>
    NothingFound, Planned, UnderWay,

    /// <summary>Every contribution is completed; nobody has said that the action is achieved.</summary>
    CompletedNotConfirmed, Stuck, Achieved,
}

/// <summary>How far an action has come: counted from what is done for it, and what people say of it.</summary>
public sealed record ActionProgress(
    Guid ActionId, int Planned, int UnderWay, int Completed, int Abandoned, int Countries, ActionJudgement? Judgement,
    DateTimeOffset? LookedAt)
{
    public int Contributions => Planned + UnderWay + Completed + Abandoned;

    /// <summary>
    /// Achieved needs both: a completed contribution and somebody who says so. Work that goes on is under way whatever
    /// was said before.
    /// </summary>
    public ActionState State => this switch
    {
        { Judgement: ActionJudgement.Achieved, Completed: > 0, Planned: 0, UnderWay: 0 } => ActionState.Achieved,
        { Judgement: ActionJudgement.Stuck } => ActionState.Stuck,
        { UnderWay: > 0 } => ActionState.UnderWay,
        { Completed: > 0, Planned: 0 } => ActionState.CompletedNotConfirmed,
        { Completed: > 0 } => ActionState.UnderWay,
        { Planned: > 0 } => ActionState.Planned,
        { LookedAt: not null } => ActionState.NothingFound,
        _ => ActionState.NobodyLooked,
    };

    /// <summary>Of every action of a plan.</summary>
    public static async Task<Dictionary<Guid, ActionProgress>> OfPlanAsync(
        SankofaDb db, Guid planId, CancellationToken cancel) =>
        await OfAsync(db, await db.Set<PlanAction>().Where(a => a.Objective.Domain.PlanId == planId).Select(a => a.Id)
            .ToListAsync(cancel), cancel);

    /// <summary>Of these actions, from what whoever asks may see.</summary>
    public static async Task<Dictionary<Guid, ActionProgress>> OfAsync(
        SankofaDb db, IReadOnlyCollection<Guid> actions, CancellationToken cancel)
    {
        var counted = await db.Set<ActionCount>().Where(c => actions.Contains(c.ActionId))
            .GroupBy(c => c.ActionId)
            .Select(g => new
            {
                g.Key,
                Planned = g.Sum(c => c.Planned),
                UnderWay = g.Sum(c => c.UnderWay),
                Completed = g.Sum(c => c.Completed),
                Abandoned = g.Sum(c => c.Abandoned),
                Countries = g.Where(c => c.Planned + c.UnderWay + c.Completed + c.Abandoned > 0).Select(c => c.Country)
                    .Distinct().Count(),
            }).ToDictionaryAsync(c => c.Key, cancel);
        var notes = await db.Set<PlanAction>().Where(a => actions.Contains(a.Id))
            .SelectMany(a => db.Set<ProgressNote>().Where(n => n.ActionId == a.Id)
                .OrderByDescending(n => n.WrittenAt).Take(1))
            .Select(n => new { n.ActionId, n.Judgement, n.WrittenAt }).ToDictionaryAsync(n => n.ActionId, cancel);
        return actions.ToDictionary(id => id, id =>
        {
            var count = counted.GetValueOrDefault(id);
            var note = notes.GetValueOrDefault(id);
            return new ActionProgress(id, count?.Planned ?? 0, count?.UnderWay ?? 0, count?.Completed ?? 0,
                count?.Abandoned ?? 0, count?.Countries ?? 0, note?.Judgement, note?.WrittenAt);
        });
    }
}

/// <summary>
/// How many contributions of one country an action has, published or not: kept by the database as they are written.
/// </summary>
public sealed class ActionCount
{
    private ActionCount() { }

    public Guid ActionId { get; private set; }
    public string Country { get; private set; } = "";
    public bool Published { get; private set; }
    public int Planned { get; private set; }
    public int UnderWay { get; private set; }
    public int Completed { get; private set; }
    public int Abandoned { get; private set; }
}

internal sealed class ProgressNoteMapping : IEntityTypeConfiguration<ProgressNote>
{
    public void Configure(EntityTypeBuilder<ProgressNote> builder)
    {
        builder.Property(n => n.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(n => n.OrganisationName).HasMaxLength(Organisation.ShortNameLength);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasOne<PlanAction>().WithMany().HasForeignKey(n => n.ActionId);
        builder.HasIndex(n => new { n.ActionId, n.WrittenAt });
        builder.SeenInDialogue("true");
    }
}

internal sealed class ActionCountMapping : IEntityTypeConfiguration<ActionCount>
{
    public void Configure(EntityTypeBuilder<ActionCount> builder)
    {
        builder.HasKey(c => new { c.ActionId, c.Country, c.Published });
        builder.Property(c => c.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.HasOne<PlanAction>().WithMany().HasForeignKey(c => c.ActionId);
        builder.SeenByCountry("published", "published");
    }
}
