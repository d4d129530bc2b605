using FsCheck;
using FsCheck.Fluent;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Xunit;

namespace Sankofa.Core.Tests.Cases;

/// <summary>
/// A file under random acts, most of them refused. Whatever happens: no gate is passed without its requirements,
/// whoever returns freely can withdraw until boarding and stops no other adult, and whoever withdrew never travels.
/// </summary>
public sealed class RandomActsTests
{
    private static readonly FactKind[] Established =
    [
        FactKind.ConsentedToIdentification, FactKind.AsylumPending, FactKind.BestInterestsChecked,
        FactKind.BestInterestsFavourable,
        FactKind.NonRefoulementFavourable, FactKind.IdentityEstablished, FactKind.TravelDocument, FactKind.MedicalNeed,
        FactKind.FitToTravel, FactKind.SpecialNeeds, FactKind.SpecialNeedsPlan, FactKind.GuardianReceiving,
        FactKind.EscortNamed,
        FactKind.FamilyAssessed,
    ];

    [Fact]
    public void Under_random_acts_the_promises_hold()
    {
        var acts = Gen.Choose(0, int.MaxValue - 1).Select(n => new Act(n)).ListOf(150).ToArbitrary();
        Prop.ForAll(acts, all =>
        {
            var household = new Household(
                all.Count > 0 && all[0].Number % 4 == 0 ? ReturnBasis.Forced : ReturnBasis.Voluntary);
            foreach (var act in all) household.Try(act.Number);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void The_acts_do_get_files_through_every_gate_before_arrival()
    {
        var reached = Enumerable.Range(0, 3000).Select(seed =>
        {
            var (random, household) = (new Random(seed), new Household(ReturnBasis.Voluntary));
            for (var i = 0; i < 250; i++) household.Try(random.Next());
            return household.Furthest;
        });
        Assert.Contains(reached, stage => stage >= Stage.Reception);
    }

    private sealed record Act(int Number);

    private sealed class Household
    {
        private readonly Given _given;
        private readonly List<Person> _persons = [];
        private readonly HashSet<Guid> _boarded = [];

        public Household(ReturnBasis basis)
        {
            _given = Given.AFile(basis);
            _persons.Add(_given.Adult());
        }

        public Stage Furthest { get; private set; }

        private CaseFile File => _given.File;

        private Me Traveller => _given.Me with { Role = Role.TravelCoordinator };

        public void Try(int number)
        {
            var before = (File.Stage, Adults: Adults());
            var missing = File.NextGate is { } gate ? _given.Missing(gate) : [];
            var (kind, person) = (number % 30, _persons[number / 30 % _persons.Count]);
            var saysNo = kind == 5 && CanStillSayNo(person);
            try
            {
                Do(kind, person, number / 1000);
            }
            catch (Exception refusal) when (refusal is RuleViolation or NotThere)
            {
                Assert.Equal(before.Stage, File.Stage);
                // Withdrawing needs neither gate, nor reason, nor a file that is not suspended.
                Assert.False(saysNo, refusal.Message);
            }

            if (Furthest < File.Stage && File.IsOpen) Furthest = File.Stage;
            if (File.Stage == before.Stage + 1 && before.Stage < Stage.FollowUp && kind == 4) Assert.Empty(missing);
            if (kind == 5) Assert.Empty(before.Adults.Except(Adults()).Except([person.Id]));
            Always();
        }

        private void Always()
        {
            Assert.All(File.Members.Where(m => m.State == MemberState.Withdrew), m =>
                Assert.DoesNotContain(m.PersonId, _boarded));
            if (File.Basis == ReturnBasis.Voluntary && File is { IsOpen: true, Stage: Stage.Travel })
                Assert.DoesNotContain(File.Returning, m => m.BoardedAlready != _boarded.Contains(m.PersonId));
        }

        private bool CanStillSayNo(Person person) => File.IsOpen && File.Basis == ReturnBasis.Voluntary
            && File.Stage < Stage.Reception && File.Returning.Any(m => m.PersonId == person.Id && !m.BoardedAlready);

        private List<Guid> Adults() =>
            [.. File.Returning.Where(m => !m.IsMinorOn(_given.Today)).Select(m => m.PersonId)];

        private void Do(int kind, Person person, int choice)
        {
            switch (kind)
            {
                case 0 when choice % 8 == 0: _persons.Add(
                    choice % 16 == 0 ? _given.Adult(Relationship.Sibling) : _given.Child()); break;
                case 1: _given.Informed(person, choice % 3); break;
                case 2 when File.Basis == ReturnBasis.Forced: _given.Decided(person); break;
                case 2: _given.Declared(person, choice % 2 == 0 ? "the guardian" : ""); break;
                case 3: File.WaiveCoolingOff(person.Id, "own wish", _given.Me); break;
                case 4: File.MoveOn("", _given.Me); break;
                case 5: File.Withdraw(person.Id, WithdrawalMeans.InPerson, "", _given.Me); break;
                case 6: _given.After(1 + (choice % 30)); break;
                case 7 when choice % 3 == 0: File.StepBack("x", _given.Me); break;
                case 8 when choice % 4 == 0: File.Suspend("x", _given.Me); break;
                case 9: File.Reopen("x", _given.Me); break;
                case 10 when choice % 4 == 0: File.TakePartAgain(person.Id, "x", _given.Me); break;
                case 11: File.ExplainRisks(person.Id, "no 2", _given.Me); break;
                case 12: _given.Fact(FactKind.TravelBooked, null, Sections.Travel); break;
                case 13: BoardAs(person); break;
                case 14 when _boarded.Count > 0: File.Arrive(_given.Today, Traveller); break;
                case 15: File.TakeBack(FactKind.AsylumPending, person.Id, _given.Me); break;
                case 16 when choice % 9 == 0: File.ChangeBasis(ReturnBasis.Forced, "x", _given.Me); break;
                case 17 when choice % 9 == 0: File.LetLeave(person.Id, "SK-26-000009", _given.Me); break;
                default: Establish(Established[choice % Established.Length], person); break;
            }
        }

        private void BoardAs(Person person)
        {
            File.Board(person.Id, Traveller);
            _boarded.Add(person.Id);
        }

        private void Establish(FactKind kind, Person person)
        {
            if (File.Members.Exists(m => m.PersonId == person.Id && m.LeftAt is null))
                _given.Fact(kind, person, kind == FactKind.AsylumPending ? Sections.Asylum : Sections.Protection, 400);
        }
    }
}
