using BenchmarkDotNet.Attributes;
using Sankofa.Matching.Minutiae;

namespace Sankofa.Benchmarks;

/// <summary>A shortlist of names confirmed by two fingers of each candidate; the goal is 30 ms.</summary>
[MemoryDiagnoser]
public class FingerBenchmarks
{
    private const int Candidates = 50;
    private readonly FingerMatcher _matcher = new();
    private readonly List<(PreparedFinger Right, PreparedFinger Left)> _shortlist = [];
    private PreparedFinger _right = null!;
    private PreparedFinger _left = null!;

    [GlobalSetup]
    public void Prepare()
    {
        for (var person = 0; person < Candidates; person++) _shortlist.Add((Of(person, 2, 1), Of(person, 7, 1)));
        (_right, _left) = (Of(0, 2, 2), Of(0, 7, 2));
    }

    [Benchmark]
    public double FiftyCandidatesByTwoFingers()
    {
        var best = 0.0;
        foreach (var (right, left) in _shortlist)
            best = Math.Max(best, _matcher.Score(_right, right) + _matcher.Score(_left, left));
        return best;
    }

    [Benchmark]
    public PreparedFinger PreparingOneFinger() => Of(1, 2, 3);

    /// <summary>Minutiae of nobody: the same of a person and finger, a little apart from capture to capture.</summary>
    private static PreparedFinger Of(int person, byte finger, int capture)
    {
        var (own, noise) = (new Random((1000 * person) + finger), new Random(capture));
        var minutiae = new List<Minutia>();
        for (var m = 0; m < 40; m++)
        {
            var (x, y, angle) = (own.Next(40, 360), own.Next(40, 440), own.Next(256));
            if (noise.NextDouble() < 0.15) continue;
            minutiae.Add(new Minutia(
                x + noise.Next(-2, 3), y + noise.Next(-2, 3), (byte)(angle + noise.Next(-4, 5)), MinutiaKind.Ending, 60));
        }

        var view = new FingerView(finger, 0, 0, 70, minutiae, []);
        return PreparedFinger.From(new FingerTemplate(0, 400, 480, 197, 197, [view]), 0);
    }
}
