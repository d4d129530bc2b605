using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Cases;

/// <summary>Which pages lead on from here, for this reader; each page says itself whether the act is allowed.</summary>
public static class NextSteps
{
    private static readonly (Stage From, Stage To, Act Act, Sections Section, string Url, string Text)[] Table =
    [
        (Stage.Counselling, Stage.Counselling, Act.Inform, Sections.Identity, "/information", "Cases.Step.Inform"),
        (Stage.Counselling, Stage.Counselling, Act.Declare, Sections.Identity, "/declaration", "Cases.Step.Declare"),
        (Stage.Counselling, Stage.Application, Act.GiveConsent, Sections.Identity, "/consents/new", "Cases.Step.Consent"),
        (Stage.Application, Stage.Preparation, Act.AskIdentification, Sections.Identity, "/identification/requests/new", "Identification.Step.Ask"),
        (Stage.Application, Stage.Preparation, Act.AnswerIdentification, Sections.Identity, "/identification", "Identification.Step.Answer"),
        (Stage.Identification, Stage.Preparation, Act.IssueDocument, Sections.Identity, "/identification/documents/new", "Identification.Step.Issue"),
        (Stage.Preparation, Stage.Travel, Act.Book, Sections.Travel, "/journey/booking", "Journeys.Step.Book"),
        (Stage.Travel, Stage.Travel, Act.Board, Sections.Travel, "/journey/boarding", "Journeys.Step.Board"),
        (Stage.Travel, Stage.Travel, Act.RecordArrival, Sections.Travel, "/journey/arrival", "Journeys.Step.Arrive"),
        (Stage.Reception, Stage.Reception, Act.Receive, Sections.Travel, "/journey/reception", "Journeys.Step.Receive"),
        (Stage.Counselling, Stage.Reintegration, Act.Assess, Sections.Reintegration, "/reintegration/assessment", "Reintegration.Step.Assess"),
        (Stage.Reception, Stage.Reintegration, Act.Plan, Sections.Reintegration, "/reintegration/plan", "Reintegration.Step.Plan"),
        (Stage.Reintegration, Stage.FollowUp, Act.Deliver, Sections.Reintegration, "/reintegration", "Reintegration.Step.Deliver"),
        (Stage.Reintegration, Stage.FollowUp, Act.Visit, Sections.Monitoring, "/visits/new", "Monitoring.Step.Visit"),
    ];

    public static IEnumerable<(string Url, string Text)> Of(CaseFile file, Me me) => Table
        .Where(step => file.Stage >= step.From && file.Stage <= step.To && file.May(step.Act, step.Section, me))
        .Select(step => (step.Url, step.Text));

    public static IEnumerable<Step> For(CaseFile file, Me me)
    {
        if (!file.IsOpen)
        {
            if (file.Leads(me) && me.May(Act.Reopen)) yield return new Step("/reopening", "Cases.Step.Reopen");
            yield break;
        }

        var ready = file.NextGate is not { } gate || Gates.Evaluate(gate, file, me.Today).All(r => r.Met);
        if (file.Leads(me) && me.May(Act.MoveStage) && ready && file.Stage < Stage.FollowUp && file.Stage != Stage.Travel)
            yield return new Step("/stage", "Cases.Step.MoveOn");
        foreach (var (url, text) in Of(file, me)) yield return new Step(url, text);
        if (file.Leads(me) && me.May(Act.Close) && file.Stage == Stage.FollowUp) yield return new Step("/closure", "Cases.Step.Close");
        if (file.Basis == ReturnBasis.Voluntary && file.Stage < Stage.Reception && me.May(Act.Withdraw))
            yield return new Step("/withdrawal", "Cases.Step.Withdraw");
        if (file.Leads(me) && me.May(Act.Suspend) && file.SuspendedAt is null) yield return new Step("/suspension", "Cases.Step.Suspend");
        if (file.Leads(me) && me.May(Act.Reopen) && file.SuspendedAt is not null) yield return new Step("/reopening", "Cases.Step.Reopen");
        if (file.Leads(me) && me.May(Act.Transfer)) yield return new Step("/transfer", "Cases.Step.Transfer");
    }
}
