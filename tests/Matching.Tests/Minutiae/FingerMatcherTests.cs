using Sankofa.Matching.Minutiae;
using Xunit;

namespace Sankofa.Matching.Tests.Minutiae;

public class FingerMatcherTests
{
    private readonly FingerMatcher _matcher = new();

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-40)]
    [InlineData(80)]
    public void A_finger_is_found_again_turned_stretched_and_with_losses(double degrees)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var finger = MadeUpFinger.Finger(seed);
            var found = _matcher.Compare(
                Of(MadeUpFinger.Capture(finger, seed + 100, 0)), Of(MadeUpFinger.Capture(finger, seed + 200, degrees)));
            Assert.True(found.Score > 3, $"finger {seed}: {found.Score:0.0}");
            Assert.InRange(found.TurnDegrees, degrees - 8, degrees + 8);
        }
    }

    [Fact]
    public void Another_turn_than_was_asked_for_is_not_found()
    {
        var finger = MadeUpFinger.Finger(1);
        var upsideDown = Of(MadeUpFinger.Capture(finger, 2, 180));
        Assert.True(new FingerMatcher(180).Score(Of(finger), upsideDown) > 3);
        Assert.True(new FingerMatcher(60).Score(Of(finger), upsideDown) < 0);
    }

    [Fact]
    public void Two_fingers_are_not_taken_for_one()
    {
        var fingers = Enumerable.Range(0, 30).Select(seed => Of(MadeUpFinger.Finger(seed))).ToArray();
        for (var f = 0; f < fingers.Length; f++)
            for (var g = f + 1; g < fingers.Length; g++)
                Assert.True(_matcher.Score(fingers[f], fingers[g]) < 2, $"{f} and {g}");
    }

    [Fact]
    public void Swapping_two_fingers_changes_no_bit_of_the_score_and_mirrors_the_pairs()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var finger = MadeUpFinger.Finger(seed, 10 + seed);
            var one = Of(MadeUpFinger.Capture(finger, seed + 1, 10, 0.5, 0.5));
            var other = Of(seed % 2 == 0 ? MadeUpFinger.Capture(finger, seed + 2, 30) : MadeUpFinger.Finger(seed + 90));
            Assert.Equal(_matcher.Score(one, other), _matcher.Score(other, one));
            Assert.Equal(_matcher.Compare(one, other).Pairs.Select(p => (p.First, p.Second)).Order(),
                _matcher.Compare(other, one).Pairs.Select(p => (p.Second, p.First)).Order());
        }
    }

    [Fact]
    public void Neither_the_order_of_minutiae_nor_the_matcher_s_memory_matters()
    {
        var finger = MadeUpFinger.Finger(4);
        var shuffled = finger.Views[0].Minutiae.Reverse().ToArray();
        var other = Of(MadeUpFinger.Capture(finger, 9, 15));
        var fresh = new FingerMatcher().Score(Of(finger), other);
        for (var seed = 0; seed < 20; seed++) _matcher.Score(Of(MadeUpFinger.Finger(seed, 5 + 9 * seed)), other);
        Assert.Equal(fresh, _matcher.Score(Of(MadeUpFinger.Template(shuffled)), other));
    }

    [Fact]
    public void Pairs_point_into_the_views_each_minutia_once()
    {
        var finger = MadeUpFinger.Finger(6);
        var same = _matcher.Compare(Of(finger), Of(finger));
        Assert.Equal(45, same.Pairs.Count);
        Assert.All(same.Pairs, pair => Assert.Equal(pair.First, pair.Second));
        Assert.Equal(same.Pairs.Count, same.Pairs.Select(pair => pair.Second).Distinct().Count());
    }

    [Fact]
    public void The_resolution_of_the_image_is_allowed_for()
    {
        var finger = MadeUpFinger.Finger(8);
        var doubled = new FingerTemplate(0, 800, 960, 394, 394, [finger.Views[0] with
        {
            Minutiae = [.. finger.Views[0].Minutiae.Select(m => m with { X = 2 * m.X, Y = 2 * m.Y })],
        }]);
        Assert.True(_matcher.Score(Of(finger), Of(doubled)) > 10);
    }

    [Fact]
    public void Mirrored_directions_are_read_as_such()
    {
        var finger = MadeUpFinger.Finger(8);
        var turned = MadeUpFinger.Capture(finger, 1, 35);
        var mirrored = turned with
        {
            Views = [turned.Views[0] with
            {
                Minutiae = [.. turned.Views[0].Minutiae.Select(m => m with { Angle = (byte)-m.Angle })],
            }],
        };
        Assert.True(_matcher.Score(Of(finger), PreparedFinger.From(mirrored, 0, AngleConvention.Clockwise)) > 3);
    }

    [Fact]
    public void Any_template_is_compared_without_an_exception_and_too_few_minutiae_say_nothing()
    {
        var random = new Random(2);
        var odd = new List<PreparedFinger> { Of(MadeUpFinger.Template()) };
        for (var run = 0; run < 16; run++)
        {
            var (side, count) = (random.Next(1, 400), random.Next(256));
            odd.Add(Of(MadeUpFinger.Template([.. Enumerable.Range(0, count).Select(_ => new Minutia(
                random.Next(side), random.Next(side), (byte)random.Next(256), MinutiaKind.Other, 0))])));
        }
        foreach (var one in odd)
            foreach (var other in odd) Assert.False(double.IsNaN(_matcher.Score(one, other)));
        Assert.True(_matcher.Score(odd[0], odd[0]) < -5);
        Assert.All(odd, finger => Assert.InRange(finger.MinutiaeCount, 0, PreparedFinger.MaximumMinutiae));
    }

    [Fact]
    public void Two_fingers_say_more_than_one_and_a_bad_one_does_not_sink_a_good_one()
    {
        Assert.Equal(13, FingerFusion.Sum([6, 7]));
        Assert.Equal(3, FingerFusion.Sum([6, -10]));
        Assert.Equal(0, FingerFusion.Sum([]));
    }

    private static PreparedFinger Of(FingerTemplate template) => PreparedFinger.From(template);
}
