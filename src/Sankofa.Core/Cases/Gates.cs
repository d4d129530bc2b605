using Sankofa.Core.House;

namespace Sankofa.Core.Cases;

public enum Gate
{
    Application, Identification, Departure, Plan, Delivery, Closure,
}

/// <summary>Who can provide what is missing.</summary>
public enum Provider
{
    Counsellor, Person, Guardian, Consulate, TravelCoordinator, Medical, Protection, Committee, Reintegration, Court,
}

/// <summary>
/// One line of a gate. <see cref="Text"/> is a key of the texts; <see cref="PersonId"/> says whom it is about.
/// </summary>
public sealed record Requirement(
    string Text, Sections Section, bool Met, Guid? PersonId, DateOnly? Since, Provider Provider);

/// <summary>
/// Named lists of requirements over facts alone. Pure: the same file, facts and day give the same answer.
/// </summary>
public static class Gates
{
    public static Gate? Of(Stage stage) => stage switch
    {
        Stage.Counselling => Gate.Application,
        Stage.Application => Gate.Identification,
        Stage.Preparation => Gate.Departure,
        Stage.FollowUp => Gate.Closure,
        _ => null,
    };

    /// <summary>All requirements, for the file's own decisions.</summary>
    public static IReadOnlyList<Requirement> Evaluate(Gate gate, CaseFile file, DateOnly today)
    {
        var reading = new Reading(file, today);
        return gate switch
        {
            Gate.Application => [.. Application(reading)],
            Gate.Identification => [.. Identification(reading)],
            Gate.Departure => [.. Departure(reading)],
            Gate.Plan => [.. Plan(reading)],
            Gate.Delivery => [.. Delivery(reading)],
            _ => [.. Closure(reading)],
        };
    }

    /// <summary>What a reader is shown: never a line of a section that the reader does not have.</summary>
    public static IReadOnlyList<Requirement> EvaluateFor(Gate gate, CaseFile file, Sections seen, DateOnly today) =>
        [.. Evaluate(gate, file, today).Where(r => (r.Section & seen) == r.Section)];

    private static IEnumerable<Requirement> Application(Reading r)
    {
        if (r.Voluntary)
        {
            foreach (var adult in r.Adults)
            {
                yield return r.Line("Informed", FactKind.Informed, Sections.Identity, adult, Provider.Counsellor,
                    started: true);
                yield return r.Either("CoolingOff", FactKind.Informed, FactKind.CoolingOffWaived, Sections.Identity,
                    adult, Provider.Person);
                yield return r.Line("Declared", FactKind.Declared, Sections.Identity, adult, Provider.Person);
            }

            foreach (var minor in r.Minors)
            {
                yield return r.Line("DeclaredByGuardian", FactKind.DeclaredByGuardian, Sections.Identity, minor,
                    Provider.Guardian);
            }
        }
        else
        {
            foreach (var member in r.Members)
            {
                yield return r.Line("DecisionRecorded", FactKind.DecisionRecorded, Sections.Identity, member,
                    Provider.Court);
                yield return r.Line("InformedOfDecision", FactKind.InformedOfDecision, Sections.Identity, member,
                    Provider.Counsellor);
            }
        }

        yield return r.SomebodyReturns();
    }

    private static IEnumerable<Requirement> Identification(Reading r)
    {
        foreach (var member in r.Members)
        {
            if (r.Voluntary && r.Holds(FactKind.PassportSeen, member))
            {
                // Nobody is asked who this is, so there is nothing to consent to.
                yield return r.Line(
                    "PassportSeen", FactKind.PassportSeen, Sections.Identity, member, Provider.Counsellor);
            }
            else if (r.Voluntary)
            {
                yield return r.Line("ConsentedToIdentification", FactKind.ConsentedToIdentification, Sections.Identity,
                    member, Provider.Person);
            }
            else
            {
                yield return r.Line("DecisionRecorded", FactKind.DecisionRecorded, Sections.Identity, member,
                    Provider.Court);
                yield return r.Line("InformedOfDecision", FactKind.InformedOfDecision, Sections.Identity, member,
                    Provider.Counsellor);
            }

            yield return r.Absent("NoAsylumPending", FactKind.AsylumPending, Sections.Asylum, member, Provider.Court);
        }

        foreach (var minor in r.Minors)
        {
            yield return r.Line("BestInterestsChecked", FactKind.BestInterestsChecked, Sections.Protection, minor,
                Provider.Protection);
        }

        yield return r.SomebodyReturns();
    }

    private static IEnumerable<Requirement> Departure(Reading r)
    {
        foreach (var basis in BasisOfReturn(r)) yield return basis;
        yield return r.Line("TravelBooked", FactKind.TravelBooked, Sections.Travel, null, Provider.TravelCoordinator);
        foreach (var member in r.Members)
        {
            yield return r.Line("IdentityEstablished", FactKind.IdentityEstablished, Sections.Identity, member,
                Provider.Consulate);
            yield return r.ValidOnArrival(
                "TravelDocument", FactKind.TravelDocument, Sections.Identity, member, Provider.Consulate);
            if (r.Holds(FactKind.MedicalNeed, member))
                yield return r.Line("FitToTravel", FactKind.FitToTravel, Sections.Health, member, Provider.Medical);
            if (r.Holds(FactKind.SpecialNeeds, member))
                yield return r.Line("SpecialNeedsPlan", FactKind.SpecialNeedsPlan, Sections.Protection, member,
                    Provider.Protection);
            yield return r.Absent("NoAsylumPending", FactKind.AsylumPending, Sections.Asylum, member, Provider.Court);
            if (!r.Voluntary)
                yield return r.Line("NonRefoulement", FactKind.NonRefoulementFavourable, Sections.Protection, member,
                    Provider.Protection);
        }

        if (r.Voluntary)
        {
            foreach (var adult in r.Adults)
                yield return r.Line("RisksExplained", FactKind.RisksExplained, Sections.Identity, adult,
                    Provider.Counsellor);
        }

        foreach (var child in r.Unaccompanied)
        {
            yield return r.Line("BestInterestsFavourable", FactKind.BestInterestsFavourable, Sections.Protection,
                child, Provider.Protection);
            yield return r.Line("GuardianReceiving", FactKind.GuardianReceiving, Sections.Protection, child,
                Provider.Protection);
            yield return r.Line("EscortNamed", FactKind.EscortNamed, Sections.Travel, child,
                Provider.TravelCoordinator);
            yield return r.Either("FamilyOrReception", FactKind.FamilyAssessed, FactKind.ReceptionConfirmed,
                Sections.Protection, child, Provider.Protection);
        }

        yield return r.SomebodyReturns();
    }

    // Asked again at departure: somebody may have joined, or come of age, since the application.
    private static IEnumerable<Requirement> BasisOfReturn(Reading r)
    {
        if (r.Voluntary)
        {
            foreach (var adult in r.Adults)
                yield return r.Line("Declared", FactKind.Declared, Sections.Identity, adult, Provider.Person);
            foreach (var minor in r.Minors)
                yield return r.Line("DeclaredByGuardian", FactKind.DeclaredByGuardian, Sections.Identity, minor,
                    Provider.Guardian);
        }
        else
        {
            foreach (var member in r.Members)
                yield return r.Line("DecisionRecorded", FactKind.DecisionRecorded, Sections.Identity, member,
                    Provider.Court);
        }
    }

    private static IEnumerable<Requirement> Plan(Reading r)
    {
        const Sections section = Sections.Reintegration;
        foreach (var member in r.Adults)
        {
            yield return r.Line("AssessedEconomic", FactKind.AssessedEconomic, section, member, Provider.Reintegration);
            yield return r.Line("AssessedSocial", FactKind.AssessedSocial, section, member, Provider.Reintegration);
            yield return r.Line("AssessedPsychosocial", FactKind.AssessedPsychosocial, section, member,
                Provider.Reintegration);
            yield return r.Line("AssessedSafetyAndLegal", FactKind.AssessedSafetyAndLegal, section, member,
                Provider.Reintegration);
            yield return r.Line("AssessedIndividual", FactKind.AssessedIndividual, section, member,
                Provider.Reintegration);
            yield return r.Line("AssessedFamily", FactKind.AssessedFamily, section, member, Provider.Reintegration);
            yield return r.Line("AssessedCommunity", FactKind.AssessedCommunity, section, member,
                Provider.Reintegration);
            yield return r.Line("AssessedNational", FactKind.AssessedNational, section, member, Provider.Reintegration);
            yield return r.Line("BaselineSurveyed", FactKind.BaselineSurveyed, section, member, Provider.Reintegration);
        }

        if (r.Holds(FactKind.CommitteeRequired, null))
            yield return r.Line("CommitteeApproved", FactKind.CommitteeApproved, section, null, Provider.Committee);
    }

    private static IEnumerable<Requirement> Delivery(Reading r)
    {
        yield return r.Line("PlanApproved", FactKind.PlanApproved, Sections.Reintegration, null,
            Provider.Reintegration);
    }

    private static IEnumerable<Requirement> Closure(Reading r)
    {
        yield return r.Either(
            "LastFollowUp", FactKind.LastFollowUpDone, FactKind.FollowUpImpossible, Sections.Reintegration, null,
            Provider.Reintegration);
    }

    /// <summary>
    /// The file as a gate reads it: who returns, of what age, and which facts hold today in this part.
    /// </summary>
    private sealed class Reading
    {
        private readonly CaseFile _file;
        private readonly DateOnly _today;

        public Reading(CaseFile file, DateOnly today)
        {
            (_file, _today) = (file, today);
            Members = [.. file.Returning.Select(m => m.PersonId)];
            Minors = [.. file.Returning.Where(m => m.IsMinorOn(today)).Select(m => m.PersonId)];
            Adults = [.. Members.Except(Minors)];
        }

        public bool Voluntary => _file.Basis == ReturnBasis.Voluntary;
        public IReadOnlyList<Guid> Members { get; }
        public IReadOnlyList<Guid> Minors { get; }
        public IReadOnlyList<Guid> Adults { get; }
        public IEnumerable<Guid> Unaccompanied =>
            Minors.Where(minor => Adults.Count == 0 || Holds(FactKind.Unaccompanied, minor));

        public bool Holds(FactKind kind, Guid? person) => _file.Holds(kind, person, _today);

        public Requirement SomebodyReturns() =>
            new("Cases.Gate.SomebodyReturns", Sections.Identity, Members.Count > 0, null, null, Provider.Person);

        public Requirement Line(
            string name, FactKind kind, Sections section, Guid? person, Provider provider, bool started = false)
        {
            var fact = started ? Latest(kind, person) : Holding(kind, person);
            return new Requirement("Cases.Gate." + name, section, fact is not null, person, Day(fact), provider);
        }

        public Requirement Either(
            string name, FactKind first, FactKind second, Sections section, Guid? person, Provider provider)
        {
            var fact = Holding(first, person) ?? Holding(second, person);
            return new Requirement("Cases.Gate." + name, section, fact is not null, person, Day(fact), provider);
        }

        public Requirement Absent(string name, FactKind kind, Sections section, Guid? person, Provider provider)
        {
            var fact = Holding(kind, person);
            return new Requirement("Cases.Gate." + name, section, fact is null, person, Day(fact), provider);
        }

        public Requirement ValidOnArrival(string name, FactKind kind, Sections section, Guid? person, Provider provider)
        {
            var arrival = _file.ExpectedArrival ?? _today;
            var fact = Facts(kind, person)
                .FirstOrDefault(f => f.ValidFrom <= arrival && (f.ValidUntil is null || f.ValidUntil >= arrival));
            return new Requirement("Cases.Gate." + name, section, fact is not null, person, Day(fact), provider);
        }

        private Fact? Holding(FactKind kind, Guid? person) =>
            Facts(kind, person).FirstOrDefault(f => f.HoldsOn(_today));

        private Fact? Latest(FactKind kind, Guid? person) => Facts(kind, person).FirstOrDefault();

        private IEnumerable<Fact> Facts(FactKind kind, Guid? person) =>
            _file.Facts.Where(f => f.Kind == kind && f.PersonId == person && f.CountsIn(_file.Part));

        private static DateOnly? Day(Fact? fact) =>
            fact is null ? null : DateOnly.FromDateTime(fact.EstablishedAt.UtcDateTime);
    }
}
