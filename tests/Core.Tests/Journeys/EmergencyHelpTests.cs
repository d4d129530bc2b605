using FsCheck;
using FsCheck.Fluent;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Xunit;

namespace Sankofa.Core.Tests.Journeys;

public sealed class EmergencyHelpTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Help_never_exceeds_the_ceiling_and_never_goes_below_zero()
    {
        Prop.ForAll<long[], int>((amounts, ceiling) =>
        {
            var centre = new Organisation("Centre", "Centre", "TG", OrganisationKind.TransitCentre, Now);
            centre.SetPractice(0, Math.Abs((long)ceiling), "XOF");
            var me = new Me(Ids.New(Now), Ids.New(Now), centre.Id, Role.ReceptionOfficer, "Afi", "Centre", "TG",
                centre.Kind, Now);
            var (file, person) = File(me);
            var helps = new List<EmergencyHelp>();
            foreach (var amount in amounts.Append(long.MaxValue).Append(long.MinValue)
                .Append(centre.EmergencyCeilingMinor))
            {
                try
                {
                    helps.Add(file.Help(helps, centre, person, HelpKind.Food, amount, me.Today, me));
                }
                catch (RuleViolation)
                {
                    // Refused: whatever was asked, the sum below must hold.
                }

                if (amount % 3 == 0 && helps.Find(h => h.Counts) is { } first) first.TakeBack(file, "rendu", me);
                var given = helps.Given(centre);
                if (given < 0 || given > centre.EmergencyCeilingMinor) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static (CaseFile File, Guid Person) File(Me me)
    {
        var file = new CaseFile("SK-26-000001", ReturnBasis.Voluntary, Entry.Retroactive, "", "TG", me);
        var person = new Person(Now);
        file.GiveLead(me, Side.Origin);
        file.Join(person, Relationship.Head, me);
        return (file, person.Id);
    }
}
