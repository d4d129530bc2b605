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
        (Stage.Counselling, Stage.Application, Act.Inform, Sections.Identity, "/decision", "Cases.Step.Decision"),
        (Stage.Counselling, Stage.Application, Act.GiveConsent, Sections.Identity, "/consents/new",
            "Cases.Step.Consent"),
        (Stage.Application, Stage.Preparation, Act.AskIdentification, Sections.Identity,
            "/identification/requests/new", "Cases.Step.Ask"),
        (Stage.Application, Stage.Preparation, Act.RecordPassport, Sections.Identity, "/identification/passports/new",
            "Cases.Step.Passport"),
        (Stage.Application, Stage.Preparation, Act.AnswerIdentification, Sections.Identity, "/identification",
            "Cases.Step.Answer"),
        (Stage.Identification, Stage.Preparation, Act.IssueDocument, Sections.Identity,
            "/identification/documents/new", "Cases.Step.Issue"),
        (Stage.Preparation, Stage.Travel, Act.Book, Sections.Travel, "/journey/booking", "Cases.Step.Book"),
        (Stage.Travel, Stage.Travel, Act.Board, Sections.Travel, "/journey/boarding", "Cases.Step.Board"),
        (Stage.Travel, Stage.Travel, Act.RecordArrival, Sections.Travel, "/journey/arrival", "Cases.Step.Arrive"),
        (Stage.Reception, Stage.Reception, Act.Receive, Sections.Travel, "/journey/reception", "Cases.Step.Receive"),
        (Stage.Counselling, Stage.Reintegration, Act.Assess, Sections.Reintegration, "/reintegration/assessment",
            "Cases.Step.Assess"),
        (Stage.Reception, Stage.Reintegration, Act.Plan, Sections.Reintegration, "/reintegration/plan",
            "Cases.Step.Plan"),
        (Stage.Reintegration, Stage.FollowUp, Act.Deliver, Sections.Reintegration, "/reintegration",
            "Cases.Step.Deliver"),
        (Stage.Reintegration, Stage.FollowUp, Act.Visit, Sections.Monitoring, "/visits/new", "Cases.Step.Visit"),
    ];

    /// <summary>The page on which this reader provides what a line of a gate lacks, or null.</summary>
    public static Step? Providing(Requirement line, CaseFile file, Me me)
    {
        if (!Providers.TryGetValue(line.Text, out var found) || file.SuspendedAt is not null) return null;
        return file.May(found.Act, line.Section, me) ? new Step(found.Url, found.Text) : null;
    }

    public static IEnumerable<(string Url, string Text)> Of(CaseFile file, Me me) => Table
        .Where(step => file.Stage >= step.From && file.Stage <= step.To && file.May(step.Act, step.Section, me))
        .Select(step => (step.Url, step.Text));

    private static readonly Dictionary<string, (Act Act, string Url, string Text)> Providers =
        new(StringComparer.Ordinal)
    {
        ["Cases.Gate.Informed"] = (Act.Inform, "/information", "Cases.Provide"),
        ["Cases.Gate.CoolingOff"] = (Act.Declare, "/cooling-off", "Cases.Step.Waive"),
        ["Cases.Gate.Declared"] = (Act.Declare, "/declaration", "Cases.Provide"),
        ["Cases.Gate.DeclaredByGuardian"] = (Act.Declare, "/declaration", "Cases.Provide"),
        ["Cases.Gate.DecisionRecorded"] = (Act.Inform, "/decision", "Cases.Provide"),
        ["Cases.Gate.InformedOfDecision"] = (Act.Inform, "/decision", "Cases.Provide"),
        ["Cases.Gate.RisksExplained"] = (Act.Inform, "/risks", "Cases.Provide"),
        ["Cases.Gate.ConsentedToIdentification"] = (Act.GiveConsent, "/consents/new", "Cases.Provide"),
        ["Cases.Gate.TravelDocument"] = (Act.RecordPassport, "/identification/passports/new", "Cases.Step.Passport"),
        ["Cases.Gate.TravelBooked"] = (Act.Book, "/journey/booking", "Cases.Provide"),
        ["Cases.Gate.SomebodyReturns"] = (Act.EditPerson, "/people", "Cases.Step.People"),
    };

    public static IEnumerable<Step> For(CaseFile file, Me me)
    {
        if (!file.IsOpen)
        {
            if (Leads(Act.Reopen)) yield return new Step("/reopening", "Cases.Step.Reopen");
            yield break;
        }

        var voluntary = file.Basis == ReturnBasis.Voluntary;
        if (file.SuspendedAt is not null)
        {
            if (Leads(Act.Reopen)) yield return new Step("/reopening", "Cases.Step.Reopen");
        }
        else
        {
            var ready = file.NextGate is not { } gate || Gates.Evaluate(gate, file, me.Today).All(r => r.Met);
            if (Leads(Act.MoveStage) && ready && file.Stage < Stage.FollowUp && file.Stage != Stage.Travel)
                yield return new Step("/stage", "Cases.Step.MoveOn");
            if (Leads(Act.Close) && file.Stage == Stage.FollowUp) yield return new Step("/closure", "Cases.Step.Close");
            foreach (var (url, text) in Of(file, me)
                .Where(s => Fits(s.Url, voluntary, file.Stage))) yield return new Step(url, text);
            if (voluntary && file.Stage == Stage.Preparation && file.May(Act.Inform, Sections.Identity, me))
                yield return new Step("/risks", "Cases.Step.Risks");
        }

        if (voluntary && file.Stage < Stage.Reception && file.May(Act.Withdraw, Sections.Identity, me))
            yield return new Step("/withdrawal", "Cases.Step.Withdraw");
        if (file.May(Act.EditPerson, Sections.Identity, me)) yield return new Step(
            "/destination", "Cases.Step.Destination");
        if (Leads(Act.Assign)) yield return new Step("/assignment", "Cases.Step.Assign");
        if (file.SuspendedAt is null)
        {
            if (Leads(Act.Suspend)) yield return new Step("/suspension", "Cases.Step.Suspend");
            if (Leads(Act.Transfer)) yield return new Step("/transfer", "Cases.Step.Transfer");
        }

        if (Leads(Act.Close) && file.Stage != Stage.FollowUp) yield return new Step(
            "/closure", "Cases.Step.CloseEarly");

        bool Leads(Act act) => file.Leads(me) && me.May(act);
    }

    // Before arrival nobody is asked to declare or consent to a return that a decision imposes.
    private static bool Fits(string url, bool voluntary, Stage stage) => voluntary
        ? url != "/decision"
        : url is not "/information" and not "/declaration" && (url != "/consents/new" || stage >= Stage.Reception);
}
