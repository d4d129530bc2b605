using System.Globalization;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Labels;

/// <summary>
/// A label that was granted: public from that day, with what was labelled in the words of the application. What was not
/// granted is no row here, so the register cannot tell of it.
/// </summary>
public sealed class Label : DialogueRow
{
    public const int NumberLength = 20;

    private Label() { }

    internal Label(LabelApplication application, int sequence, DateTimeOffset now)
    {
        var decision = application.Decision!;
        Id = Ids.New(now);
        Number = string.Create(CultureInfo.InvariantCulture,
            $"RP-L-{decision.RecordedAt.UtcDateTime.Year}-{sequence:000}");
        (ApplicationId, InitiativeId, Country) = (application.Id, application.InitiativeId, application.Country);
        (Title, Summary, Kind, Scope) = (application.Title, application.Summary, application.Kind, application.Scope);
        (FundedBy, Countries, ActionIds) = (application.FundedBy, application.Countries, application.ActionIds);
        (Body, ValidFrom, GrantedAt) = (decision.Body, decision.DecidedOn, now);
        ValidUntil = decision.DecidedOn.AddMonths(application.Checklist.ValidMonths);
        ReportDueOn = decision.DecidedOn.AddMonths(application.Checklist.ReportMonths);
        IsExample = !application.Checklist.IsOfficial;
    }

    public string Number { get; private set; } = "";
    public Guid ApplicationId { get; private set; }
    public Guid InitiativeId { get; private set; }
    public string Country { get; private set; } = "";
    public Wording Title { get; private set; } = [];
    public Wording Summary { get; private set; } = [];
    public InitiativeKind Kind { get; private set; }
    public InitiativeScope Scope { get; private set; }
    public IReadOnlyList<string> FundedBy { get; private set; } = [];
    public IReadOnlyList<string> Countries { get; private set; } = [];
    public IReadOnlyList<Guid> ActionIds { get; private set; } = [];
    public Wording Body { get; private set; } = [];
    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidUntil { get; private set; }
    public DateOnly ReportDueOn { get; private set; }

    /// <summary>Granted after a checklist that binds nobody.</summary>
    public bool IsExample { get; private set; }
    public DateTimeOffset GrantedAt { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public string EndedWhy { get; private set; } = "";
    public LabelReport? Report { get; private set; }

    public LabelStanding StandingOn(DateOnly day) =>
        EndedOn is not null ? LabelStanding.Withdrawn : day > ValidUntil ? LabelStanding.Expired : LabelStanding.Valid;

    public void GiveReport(Wording text, Envoy by)
    {
        by.MustSpeakFor(Country);
        RuleViolation.When(text.IsEmpty, "Dialogue.Labels.TextNeeded", "Text");
        RuleViolation.When(Report is not null, "Dialogue.Labels.ReportTwice");
        Report = new LabelReport(this, text, by.Me.Now);
        Record(by.Me, DialogueEvents.LabelReported);
    }

    public void End(string why, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(StandingOn(by.Me.Today) != LabelStanding.Valid, "Dialogue.Labels.EndedBefore");
        RuleViolation.When(why.Trim().Length == 0, "Dialogue.Labels.ReasonNeeded", "Reasons");
        (EndedOn, EndedWhy) = (by.Me.Today, why.Trim());
        Record(by.Me, DialogueEvents.LabelEnded);
    }

    /// <summary>The next of the year; a refusal gives it back, so no number is ever missing.</summary>
    public static Task<int> NextAsync(SankofaDb db, DateTimeOffset now, CancellationToken cancel) =>
        DialogueNumbers.NextOfAsync(db, "RP-L", now.UtcDateTime.Year, cancel);
}

public enum LabelStanding
{
    Valid, Expired, Withdrawn,
}

/// <summary>What came of what was labelled, told to the Dialogue.</summary>
public sealed class LabelReport
{
    private LabelReport() { }

    internal LabelReport(Label label, Wording text, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (LabelId, Text, GivenAt) = (label.Id, text, now);
    }

    public Guid Id { get; private set; }
    public Guid LabelId { get; private set; }
    public Wording Text { get; private set; } = [];
    public DateTimeOffset GivenAt { get; private set; }
}
