using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Labels;

/// <summary>
/// A country asks that an initiative of its own be called a project or a meeting of the Rabat Process. What it asked
/// for is kept as it was asked: the initiative may change afterwards, this does not. Who sees it before the decision
/// is the country, the secretariat, the chair and whoever is asked for an opinion.
/// </summary>
public sealed partial class LabelApplication : DialogueRow
{
    private LabelApplication() { }

    public string Country { get; private set; } = "";
    public Guid InitiativeId { get; private set; }
    public Guid ChecklistId { get; private set; }
    public LabelChecklist Checklist { get; private set; } = null!;

    /// <summary>1, and one more each time that it comes again after a refusal.</summary>
    public int Round { get; private set; }
    public Guid? EarlierId { get; private set; }
    public Wording Title { get; private set; } = [];
    public Wording Summary { get; private set; } = [];

    /// <summary>How it serves the plan, in the applicant's words.</summary>
    public Wording Why { get; private set; } = [];
    public InitiativeKind Kind { get; private set; }
    public InitiativeScope Scope { get; private set; }
    public IReadOnlyList<string> FundedBy { get; private set; } = [];
    public IReadOnlyList<string> Countries { get; private set; } = [];
    public IReadOnlyList<Guid> ActionIds { get; private set; } = [];
    public DateOnly? StartsOn { get; private set; }
    public DateOnly? EndsOn { get; private set; }
    public long? BudgetMinor { get; private set; }
    public string Currency { get; private set; } = "EUR";
    public DateTimeOffset AppliedAt { get; private set; }

    /// <summary>Countries that read it beside its own: the chair of that day, and those asked for an opinion.</summary>
    public IReadOnlyList<string> ShownTo { get; private set; } = [];
    public DateTimeOffset? SharedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string WithdrawnWhy { get; private set; } = "";
    public List<LabelFinding> Findings { get; } = [];
    public List<LabelOpinion> Opinions { get; } = [];
    public LabelDecision? Decision { get; private set; }

    public bool IsPending => Decision is null && WithdrawnAt is null;

    /// <summary>What the last check found, by criterion.</summary>
    public IReadOnlyDictionary<Guid, LabelFinding> LastFindings =>
        Findings.OrderBy(f => f.Check).GroupBy(f => f.CriterionId).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>Criteria that keep it from going on: nothing is met because nobody looked.</summary>
    public IReadOnlyList<LabelCriterion> Missing =>
    [
        .. Checklist.Criteria.Where(c => c.IsNeeded
            && LastFindings.GetValueOrDefault(c.Id)?.Finding != FindingKind.Met).OrderBy(c => c.Number),
    ];

    public static LabelApplication Apply(
        Initiative initiative, IEnumerable<Guid> actions, Wording why, LabelChecklist checklist,
        IEnumerable<string> chairs, Envoy by)
    {
        by.MustSpeakFor(initiative.Country);
        RuleViolation.When(
            initiative.Kind is not (InitiativeKind.Project or InitiativeKind.Meeting), "Dialogue.Labels.KindNot",
                "Kind");
        RuleViolation.When(
            initiative.Kind == InitiativeKind.Project && initiative.Scope == InitiativeScope.National,
            "Dialogue.Labels.ScopeNot", "Scope");
        var application = new LabelApplication
        {
            Id = Ids.New(by.Me.Now), Country = initiative.Country, InitiativeId = initiative.Id,
            ChecklistId = checklist.Id, Checklist = checklist, Round = 1, AppliedAt = by.Me.Now,
            ShownTo = [.. chairs.Except([initiative.Country]).Distinct().Order(StringComparer.Ordinal)],
        };
        application.Copy(initiative, [.. actions.Distinct()], why);
        application.Record(by.Me, DialogueEvents.LabelApplied,
            new { country = initiative.Country, initiative = initiative.Id, application.Round });
        return application;
    }

    /// <summary>
    /// After a refusal it comes again, as the initiative stands now; what was refused stays as it was.
    /// </summary>
    public LabelApplication ComeAgain(
        Initiative initiative, IEnumerable<Guid> actions, Wording why, LabelChecklist checklist,
        IEnumerable<string> chairs, Envoy by)
    {
        by.MustSpeakFor(Country);
        RuleViolation.When(Decision is not { IsGranted: false }, "Dialogue.Labels.NotRefused");
        if (initiative.Id != InitiativeId) throw new NotThere();
        var again = Apply(initiative, actions, why, checklist, chairs, by);
        (again.Round, again.EarlierId) = (Round + 1, Id);
        return again;
    }

    /// <summary>The secretariat looks at every criterion; a later check never rewrites an earlier one.</summary>
    public void Check(IReadOnlyList<(Guid CriterionId, FindingKind Finding, string Remark)> findings, Envoy by)
    {
        by.MustRun();
        MustBePending();
        var known = Checklist.Criteria.Select(c => c.Id).ToHashSet();
        RuleViolation.When(!known.SetEquals(findings.Select(f => f.CriterionId)), "Dialogue.Labels.EveryCriterion");
        RuleViolation.When(
            findings.Any(f => f.Finding != FindingKind.Met && f.Remark.Trim().Length == 0),
            "Dialogue.Labels.RemarkNeeded");
        var check = Findings.Count == 0 ? 1 : Findings.Max(f => f.Check) + 1;
        foreach (var (criterion, finding, remark) in findings)
            Findings.Add(new LabelFinding(this, criterion, check, finding, remark.Trim(), by.Me.Now));
        Record(by.Me, DialogueEvents.LabelChecked, new { check, complete = Missing.Count == 0 });
    }

    /// <summary>Asks the referent countries of the domains served; never the one that applies.</summary>
    public void AskOpinions(IReadOnlyList<(Guid DomainId, string Country)> referents, Envoy by)
    {
        by.MustRun();
        MustBePending();
        MustBeComplete();
        var asked = referents.Where(r => r.Country != Country).Distinct()
            .Where(r => !Opinions.Exists(o => o.DomainId == r.DomainId && o.Country == r.Country)).ToList();
        RuleViolation.When(asked.Count == 0, "Dialogue.Labels.NobodyToAsk");
        foreach (var (domain, country) in asked)
        {
            Opinions.Add(new LabelOpinion(this, domain, country, by.Me.Now));
            Record(by.Me, DialogueEvents.LabelOpinionAsked, new { domain, country });
        }

        ShownTo = [.. ShownTo.Union(asked.Select(a => a.Country)).Order(StringComparer.Ordinal)];
    }

    public void GiveOpinion(Guid domainId, OpinionKind kind, string text, Envoy by)
    {
        by.MustBeReferentOf(domainId);
        MustBePending();
        var opinion = Opinions.Find(o => o.DomainId == domainId && o.Country == by.Country)
            ?? throw new NotAllowed("Opinion");
        opinion.Give(kind, text, by);
        Record(by.Me, DialogueEvents.LabelOpinionGiven, new { domain = domainId, country = by.Country, kind });
    }

    public void Share(Envoy by)
    {
        by.MustSpeakFor(Country);
        if (SharedAt is not null) return;
        SharedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.LabelApplicationShared);
    }

    public void Withdraw(string why, Envoy by)
    {
        by.MustSpeakFor(Country);
        MustBePending();
        RuleViolation.When(why.Trim().Length == 0, "Dialogue.Labels.ReasonNeeded", "Reasons");
        (WithdrawnAt, WithdrawnWhy) = (by.Me.Now, why.Trim());
        Record(by.Me, DialogueEvents.LabelApplicationWithdrawn);
    }

    internal void MustBePending() => RuleViolation.When(!IsPending, "Dialogue.Labels.NotPending");

    private void MustBeComplete() => RuleViolation.When(Missing.Count > 0, "Dialogue.Labels.NotComplete", null,
        string.Join(", ", Missing.Select(c => c.Number)));

    private void Copy(Initiative initiative, IReadOnlyList<Guid> actions, Wording why)
    {
        RuleViolation.When(actions.Count == 0, "Dialogue.Labels.ActionNeeded", "ActionIds");
        RuleViolation.When(why.IsEmpty, "Dialogue.Labels.WhyNeeded", nameof(Why));
        (Title, Summary, Why, Kind, Scope) = (initiative.Title, initiative.Summary, why, initiative.Kind,
            initiative.Scope);
        (FundedBy, Countries, ActionIds) = ([.. initiative.FundedBy], [.. initiative.Countries], actions);
        (StartsOn, EndsOn) = (initiative.StartsOn, initiative.EndsOn);
        (BudgetMinor, Currency) = (initiative.BudgetMinor, initiative.Currency);
    }
}
