using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Reintegration;

namespace Sankofa.Core.Tests.Reintegration;

/// <summary>
/// A file at Reception with one adult, led by an officer, with a committee that sees what it decides on.
/// </summary>
internal sealed class Given
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly Organisation _agency = new("Agency", "Agency", "TG", OrganisationKind.EmploymentAgency, Now);
    private readonly Organisation _committee = new("Committee", "Committee", "TG",
        OrganisationKind.ValidationCommittee, Now);

    public Given(bool committee = false)
    {
        Officer = As(_agency, Role.ReintegrationOfficer);
        Member = As(_committee, Role.CommitteeMember);
        File = new CaseFile("SK-26-000001", ReturnBasis.Voluntary, Entry.Retroactive, "FR", "TG", Officer);
        Person = new Person(Now);
        Person.Name("Mensah", "Kofi");
        Person.Describe(Sex.Male, PartialDate.FromCode(19900000), "", []);
        File.Join(Person, Relationship.Head, Officer);
        File.GiveLead(Officer, Side.Origin);
        File.Give(_committee, Sections.Identity | Sections.Reintegration, AccessBasis.Law, "", Officer);
        var scheme = new Scheme("test", "Test", "Test", "Nobody", false, Now);
        var terms = new SchemeTerms(
            "XOF", Ceiling, SchemeForm.Either, committee, committee ? 1 : 0, committee ? ["Feasible"] : [], committee
            ? 5 : 0);
        (Plan, _) = Core.Reintegration.Plan.Begin(
            File, scheme.Offer(terms, Officer.Today, null, [], Now), Officer);
    }

    public const long Ceiling = 1000;

    public Me Officer { get; }
    public Me Member { get; }
    public CaseFile File { get; }
    public Person Person { get; }
    public Plan Plan { get; }

    public static AssessmentFindings Everything => new()
    {
        Economic = "a", Social = "b", Psychosocial = "c", SafetyAndLegal = "d", Individual = "e", Family = "f",
            Community = "g",
        National = "h",
    };

    public Me As(Organisation organisation, Role role) => new(
        Ids.New(Now), Ids.New(Now), organisation.Id, role, role.ToString(), organisation.Name, organisation.Country,
        organisation.Kind, Now);

    public Given Assessed()
    {
        Assessment.Of(File, Person.Id, Officer.Today, Everything, Officer);
        File.Establish(FactKind.BaselineSurveyed, Sections.Reintegration, Person.Id, Officer.Today, null, "survey",
            Officer);
        return this;
    }

    public PlanLine Line(long amount, AidForm form = AidForm.InKind) => Plan.Write(
        File, new PlanLineTerms("Training", Dimension.Economic, null, amount, form, "School", Officer.Today), Officer);

    public void Sign()
    {
        Plan.Describe(File, "A workshop", Officer);
        Plan.Sign(File, new PlanSignature(Person.Id, Officer.Today, ConsentMeans.Signature, "P-1"), Officer);
    }

    public PlanLine Approved(long amount)
    {
        var line = Assessed().Line(amount);
        Sign();
        Plan.Approve(File, Officer);
        return line;
    }

    public CommitteeDecision Vote(CommitteeOutcome? outcome, string conflict = "", int points = 3) =>
        CommitteeDecision.Of(
        File, Plan, new CommitteeVote(Officer.Today, conflict.Length > 0, conflict, outcome, [points], "why",
        "minutes"), Member);

    public Delivery Deliver(PlanLine line, long amount, Acknowledgement? said = Acknowledgement.Signature,
        string proof = "R-1") =>
        Delivery.Of(File, line, new DeliveryTerms(amount, Officer.Today, proof, null, Person.Id, said, ""), Officer);
}
