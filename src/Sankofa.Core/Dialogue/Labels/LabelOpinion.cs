using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Labels;

public enum FindingKind
{
    Met, NotMet, Unclear,
}

public enum OpinionKind
{
    Favourable, WithRemarks, Unfavourable,
}

/// <summary>What one check found of one criterion.</summary>
public sealed class LabelFinding
{
    private LabelFinding() { }

    internal LabelFinding(
        LabelApplication application, Guid criterionId, int check, FindingKind finding, string remark,
            DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ApplicationId, CriterionId, Check, Finding, Remark, FoundAt) =
            (application.Id, criterionId, check, finding, remark, now);
    }

    public Guid Id { get; private set; }
    public Guid ApplicationId { get; private set; }
    public Guid CriterionId { get; private set; }
    public int Check { get; private set; }
    public FindingKind Finding { get; private set; }
    public string Remark { get; private set; } = "";
    public DateTimeOffset FoundAt { get; private set; }
}

/// <summary>A referent country is asked for its domain, and answers or has not answered yet.</summary>
public sealed class LabelOpinion
{
    private LabelOpinion() { }

    internal LabelOpinion(LabelApplication application, Guid domainId, string country, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ApplicationId, DomainId, Country, AskedAt) = (application.Id, domainId, country, now);
    }

    public Guid Id { get; private set; }
    public Guid ApplicationId { get; private set; }
    public Guid DomainId { get; private set; }
    public string Country { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public OpinionKind? Kind { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset? GivenAt { get; private set; }

    internal void Give(OpinionKind kind, string text, Envoy by)
    {
        RuleViolation.When(GivenAt is not null, "Dialogue.Labels.OpinionTwice");
        RuleViolation.When(
            kind != OpinionKind.Favourable && text.Trim().Length == 0, "Dialogue.Labels.RemarkNeeded", nameof(Text));
        (Kind, Text, GivenAt) = (kind, text.Trim(), by.Me.Now);
    }
}
