using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Labels;

/// <summary>What the body that may decide has decided; recorded once, by the secretariat or the chair.</summary>
public sealed class LabelDecision
{
    private LabelDecision() { }

    internal LabelDecision(
        LabelApplication application, bool isGranted, Wording body, string reasons, DateOnly decidedOn,
            DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ApplicationId, IsGranted, Body, Reasons, DecidedOn, RecordedAt) =
            (application.Id, isGranted, body, reasons, decidedOn, now);
    }

    public Guid Id { get; private set; }
    public Guid ApplicationId { get; private set; }
    public bool IsGranted { get; private set; }

    /// <summary>As the checklist named it on that day.</summary>
    public Wording Body { get; private set; } = [];
    public string Reasons { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
}

public sealed partial class LabelApplication
{
    /// <summary>
    /// Silence of a country that was asked is no opinion: whoever records the decision says that it was taken without.
    /// </summary>
    public void MayBeGranted(DateOnly decidedOn, bool withoutOpinion, Envoy by)
    {
        MayBeDecided(decidedOn, by);
        MustBeComplete();
        RuleViolation.When(Opinions.Exists(o => o.GivenAt is null) && !withoutOpinion, "Dialogue.Labels.OpinionAwaited",
            "WithoutOpinion",
            string.Join(", ", Opinions.Where(o => o.GivenAt is null).Select(o => o.Country).Distinct()));
    }

    /// <summary>After <see cref="MayBeGranted"/>, which is asked before a number is taken.</summary>
    public Label Grant(int sequence, DateOnly decidedOn, string reasons, bool withoutOpinion, Envoy by)
    {
        MayBeGranted(decidedOn, withoutOpinion, by);
        Decision = new LabelDecision(this, true, Checklist.DecidingBody, reasons.Trim(), decidedOn, by.Me.Now);
        var label = new Label(this, sequence, by.Me.Now);
        Record(by.Me, DialogueEvents.LabelGranted, new { label.Number, label = label.Id, decidedOn });
        return label;
    }

    public void Refuse(DateOnly decidedOn, string reasons, Envoy by)
    {
        MayBeDecided(decidedOn, by);
        RuleViolation.When(reasons.Trim().Length == 0, "Dialogue.Labels.ReasonNeeded", "Reasons");
        Decision = new LabelDecision(this, false, Checklist.DecidingBody, reasons.Trim(), decidedOn, by.Me.Now);
        Record(by.Me, DialogueEvents.LabelRefused, new { decidedOn });
    }

    private void MayBeDecided(DateOnly decidedOn, Envoy by)
    {
        if (!by.IsSecretariat && !by.IsChair) throw new NotAllowed("Decision");
        MustBePending();
        RuleViolation.When(by.IsChair && by.Country == Country, "Dialogue.Labels.OwnDecision");
        RuleViolation.When(Findings.Count == 0, "Dialogue.Labels.NotChecked");
        RuleViolation.When(decidedOn > by.Me.Today, "Dialogue.Labels.NotYet", "DecidedOn");
        RuleViolation.When(
            decidedOn < DateOnly.FromDateTime(AppliedAt.UtcDateTime), "Dialogue.Labels.BeforeApplied", "DecidedOn");
    }
}
