using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Initiatives;
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

    /// <summary>Of every action of these objectives, from what whoever asks may see.</summary>
    public static async Task<Dictionary<Guid, ActionProgress>> OfPlanAsync(
        SankofaDb db, Guid planId, CancellationToken cancel)
    {
        var counted = await db.Set<Contribution>()
            .Where(c => c.Action.Objective.Domain.PlanId == planId)
            .GroupBy(c => c.ActionId)
            .Select(g => new
            {
                g.Key,
                Planned = g.Count(c => c.Initiative.Status == InitiativeStatus.Planned),
                UnderWay = g.Count(c => c.Initiative.Status == InitiativeStatus.UnderWay),
                Completed = g.Count(c => c.Initiative.Status == InitiativeStatus.Completed),
                Abandoned = g.Count(c => c.Initiative.Status == InitiativeStatus.Abandoned),
                Countries = g.Select(c => c.Initiative.Country).Distinct().Count(),
            }).ToDictionaryAsync(c => c.Key, cancel);
        var notes = await db.Set<ProgressNote>()
            .Where(n => db.Set<PlanAction>().Any(a => a.Id == n.ActionId && a.Objective.Domain.PlanId == planId))
            .GroupBy(n => n.ActionId)
            .Select(g => g.OrderByDescending(n => n.WrittenAt)
                .Select(n => new { n.ActionId, n.Judgement, n.WrittenAt }).First())
            .ToDictionaryAsync(n => n.ActionId, cancel);
        var actions = await db.Set<PlanAction>().Where(a => a.Objective.Domain.PlanId == planId).Select(a => a.Id)
            .ToListAsync(cancel);
        return actions.ToDictionary(id => id, id =>
        {
            var count = counted.GetValueOrDefault(id);
            var note = notes.GetValueOrDefault(id);
            return new ActionProgress(id, count?.Planned ?? 0, count?.UnderWay ?? 0, count?.Completed ?? 0,
                count?.Abandoned ?? 0, count?.Countries ?? 0, note?.Judgement, note?.WrittenAt);
        });
    }
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
