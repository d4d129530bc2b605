using FsCheck;
using FsCheck.Fluent;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration;
using Xunit;

namespace Sankofa.Core.Tests.Reintegration;

/// <summary>
/// Random plans, deliveries, reversals and corrections, allowed or refused: the sums hold after every one.
/// </summary>
public sealed class MoneyNeverGoesBelowZeroTests
{
    [Fact]
    public void Whatever_is_tried_nothing_is_negative_over_the_ceiling_or_delivered_without_approval()
    {
        var tries = Gen.Choose(0, 7).SelectMany(_ => Gen.Choose(-50, 1200), (act, amount) => (Act: act,
            Amount: amount));
        Prop.ForAll(Arb.From(Gen.ListOf(tries)), steps =>
        {
            var given = new Given().Assessed();
            var deliveries = new List<Delivery>();
            foreach (var (act, amount) in steps)
            {
                Try(() => Act(given, deliveries, act, amount));
                Holds(given, deliveries);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Act(Given given, List<Delivery> deliveries, int act, int amount)
    {
        var plan = given.Plan;
        switch (act)
        {
            case 0:
                given.Line(amount);
                break;
            case 1 when plan.Latest.Lines is [var line, ..]:
                plan.Rewrite(given.File, line, line.Terms with { AmountMinor = amount }, given.Officer);
                break;
            case 2:
                given.Sign();
                plan.Approve(given.File, given.Officer);
                break;
            case 3:
                plan.BeginVersion(given.File, given.Officer);
                break;
            case 4 when plan.ApprovedLines.LastOrDefault() is { } approved:
                plan.GiveUpRest(given.File, approved, given.Officer);
                break;
            case 5 when deliveries.Count > 0:
                var reversed = deliveries[Math.Abs(amount) % deliveries.Count];
                reversed.Reverse(given.File, plan.ApprovedLines.First(l => l.Id == reversed.PlanLineId), "wrong",
                    given.Officer);
                break;
            default:
                var lines = plan.Versions.SelectMany(v => v.Lines).ToList();
                if (lines.Count > 0) deliveries.Add(given.Deliver(lines[Math.Abs(amount) % lines.Count], amount / 3));
                break;
        }
    }

    // A refusal is an answer; what it refused must leave no trace, as the request that it ends leaves none.
    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (RuleViolation refusal)
        {
            Assert.NotEmpty(refusal.Text);
        }
    }

    private static void Holds(Given given, List<Delivery> deliveries)
    {
        var plan = given.Plan;
        Assert.InRange(plan.ApprovedMinor, 0, Given.Ceiling);
        Assert.InRange(plan.DeliveredMinor, 0, plan.ApprovedMinor);
        Assert.Equal(deliveries.Where(d => d.Reversal is null).Sum(d => d.AmountMinor), plan.DeliveredMinor);
        foreach (var line in plan.Versions.SelectMany(v => v.Lines))
        {
            Assert.InRange(line.DeliveredMinor, 0, line.IsApproved ? line.AmountMinor : 0);
            Assert.InRange(line.LeftMinor, 0, line.AmountMinor);
        }
    }
}
