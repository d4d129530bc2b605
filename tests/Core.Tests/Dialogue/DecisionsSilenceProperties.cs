using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Xunit;

namespace Sankofa.Core.Tests.Dialogue;

/// <summary>
/// Silences under clocks that leap ahead and are set back, restarts, and whatever anybody tries in whatever order.
/// </summary>
public sealed class DecisionsSilenceProperties
{
    private enum Deed
    {
        Object, Extend, Withdraw, Comment, State, Acknowledge, Look, Restart,
    }

    private sealed record Step(Deed Deed, int Who, int Leap, int Later);

    private static Gen<Step> Steps =>
        from deed in Gen.Elements(Enum.GetValues<Deed>())
        from who in Gen.Choose(0, 3)
        from big in Gen.Elements(1, 60, 3600, 86_400)
        from leap in Gen.Choose(-30, 60)
        from later in Gen.Choose(-10, 100)
        select new Step(deed, who, leap * big, later);

    [Fact]
    public void Whatever_is_tried_under_whatever_clock_an_outcome_is_reached_once_and_stays()
    {
        Prop.ForAll(Arb.From(Gen.ListOf(Steps)), steps =>
        {
            var clock = DecisionsAtWork.Noon;
            var decision = DecisionsAtWork.Opened(clock, clock.AddDays(10));
            var watch = new Watch(decision);
            foreach (var step in steps)
            {
                clock = clock.AddSeconds(step.Leap);
                try
                {
                    Act(decision, step, clock);
                }
                catch (RuleViolation)
                {
                    // Refused: and then nothing has changed, which the watch sees.
                }
                catch (NotAllowed)
                {
                    Assert.Equal(3, step.Who);
                }

                watch.Look();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(60));
    }

    [Fact]
    public void An_instant_breaks_a_silence_if_it_lies_from_the_opening_on_and_before_the_end()
    {
        var instants = from opened in Gen.Choose(-1_000_000, 1_000_000)
                       from length in Gen.Choose(1, 1_000_000)
                       from extension in Gen.Choose(0, 1_000_000)
                       from at in Gen.OneOf(Gen.Choose(-3, 3), Gen.Choose(-1_000_000, 1_000_000))
                       from edge in Gen.Choose(0, 2)
                       select (opened, length, extension, at, edge);
        Prop.ForAll(Arb.From(instants), given =>
        {
            var opened = DecisionsAtWork.Noon.AddMicroseconds(given.opened);
            var first = opened.AddMicroseconds(given.length);
            var end = first.AddMicroseconds(given.extension);
            var at = (given.edge == 0 ? opened : given.edge == 1 ? first : end).AddMicroseconds(given.at);
            var rows = new SilenceRows(opened, first, given.extension > 0 ? [end] : [], [at], null, null);
            var breaks = at >= opened && at < end;
            Assert.Equal(breaks, rows.Covers(at));
            Assert.Equal(breaks ? SilenceOutcome.Broken : SilenceOutcome.Approved, rows.Outcome(end));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void No_zone_and_no_change_to_summer_time_moves_an_end()
    {
        var ends = from country in Gen.Elements(Capitals.All.Select(c => c.Country).ToArray())
                   from minutes in Gen.Choose(0, 60 * 24 * 800)
                   from shift in Gen.Choose(-14 * 4, 14 * 4)
                   select (country, minutes, shift);
        Prop.ForAll(Arb.From(ends), given =>
        {
            var end = DecisionsAtWork.Noon.AddMinutes(given.minutes);
            var there = Capitals.TimeIn(given.country, end)!.Value;
            Assert.Equal(end.UtcDateTime, there.UtcDateTime);
            var rows = new SilenceRows(DecisionsAtWork.Noon.AddDays(-1), there, [], [], null, null);
            // The same instant, asked with the clock of anywhere.
            var offset = TimeSpan.FromMinutes(given.shift * 15);
            Assert.Equal(SilenceOutcome.Running, rows.Outcome(end.AddTicks(-10).ToOffset(offset)));
            Assert.Equal(SilenceOutcome.Approved, rows.Outcome(end.ToOffset(offset)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void One_of_two_clocks_that_leaps_ahead_ends_no_silence()
    {
        var clocks = from seconds in Gen.Choose(0, 863_999)
                     from leap in Gen.Choose(0, int.MaxValue)
                     from program in Gen.Elements(true, false)
                     select (seconds, leap, program);
        Prop.ForAll(Arb.From(clocks), given =>
        {
            var decision = DecisionsAtWork.Opened(DecisionsAtWork.Noon, DecisionsAtWork.Noon.AddDays(10));
            var right = DecisionsAtWork.Noon.AddSeconds(given.seconds);
            var ahead = right.AddSeconds(given.leap);
            var now = given.program ? SilenceClock.Earlier(ahead, right) : SilenceClock.Earlier(right, ahead);
            DecisionsAtWork.Hold(decision, now);
            Assert.Equal(DecisionState.SilenceRunning, decision.StateAt(now));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Each_reminder_comes_once_for_each_end_and_never_after_it()
    {
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Choose(-20, 40))), hours =>
        {
            var clock = DecisionsAtWork.Noon;
            var decision = DecisionsAtWork.Opened(clock, clock.AddDays(10));
            var silence = decision.Silence!;
            foreach (var hour in hours)
            {
                clock = clock.AddHours(hour);
                var now = DecisionsAtWork.Hold(decision, clock);
                foreach (var due in silence.DueReminders(now).ToList())
                    decision.Remind(due, DecisionsAtWork.Secretariat(now).Me);
            }

            Assert.All(silence.Reminders, r => Assert.InRange(
                r.At, r.Before.AddHours(-r.HoursBefore), r.Before.AddTicks(-1)));
            Assert.Equal(silence.Reminders.Count, silence.Reminders.DistinctBy(r => (r.HoursBefore, r.Before)).Count());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Act(Decision decision, Step step, DateTimeOffset clock)
    {
        var now = DecisionsAtWork.Hold(decision, clock);
        // The fourth speaks for a country that is not asked.
        var country = DecisionsAtWork.FocalPoint(step.Who < 3 ? DecisionsAtWork.Asked[step.Who] : "FR", now);
        var ruth = DecisionsAtWork.Secretariat(now);
        switch (step.Deed)
        {
            case Deed.Object:
                decision.Object(ObjectionKind.Objection, "Nous faisons objection.", country);
                break;
            case Deed.Extend:
                decision.Extend(decision.Silence!.EndsAt.AddHours(step.Later), "Encore un peu", ruth);
                break;
            case Deed.Withdraw when step.Later > 95:
                decision.Withdraw("Autre texte", ruth);
                break;
            case Deed.Comment:
                decision.Comment("Un mot", country);
                break;
            case Deed.State:
                decision.State("Nous comprenons", country);
                break;
            case Deed.Acknowledge:
                decision.Acknowledge(country);
                break;
        }
    }

    /// <summary>Remembers what it saw, and refuses to see it otherwise later.</summary>
    private sealed class Watch(Decision decision)
    {
        private static readonly SilenceOutcome[] Final =
            [SilenceOutcome.Broken, SilenceOutcome.Withdrawn, SilenceOutcome.Approved];
        private readonly byte[] _hash = decision.TextHash!;
        private DateTimeOffset _end = decision.Silence!.EndsAt, _clock = decision.Silence!.ClockAt;
        private SilenceOutcome _last;

        public void Look()
        {
            var silence = decision.Silence!;
            var outcome = silence.Outcome(silence.ClockAt);
            if (Final.Contains(_last)) Assert.Equal(_last, outcome);
            Assert.True(silence.EndsAt >= _end && silence.ClockAt >= _clock);
            Assert.InRange(silence.Objections.Count, 0, 1);
            Assert.All(silence.Objections, o => Assert.True(silence.Rows.Covers(o.At)));
            Assert.Equal(outcome == SilenceOutcome.Approved, silence.Approval is not null);
            if (silence.Approval is { } approval)
            {
                Assert.Empty(silence.Objections);
                Assert.Equal(silence.EndsAt, approval.ApprovedAt);
                Assert.True(approval.WrittenAt >= silence.EndsAt);
            }

            Assert.True(decision.IsAsFrozen && decision.TextHash!.AsSpan().SequenceEqual(_hash));
            Assert.Equal(outcome, Restarted(silence.Rows).Outcome(silence.ClockAt));
            (_last, _end, _clock) = (outcome, silence.EndsAt, silence.ClockAt);
        }

        // Nothing but the rows survives the end of a program.
        private static SilenceRows Restarted(SilenceRows rows) =>
            JsonSerializer.Deserialize<SilenceRows>(JsonSerializer.Serialize(rows))!;
    }
}
