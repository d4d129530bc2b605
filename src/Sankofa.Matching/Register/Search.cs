using System.Collections.Concurrent;

namespace Sankofa.Matching.Register;

/// <summary>One search over all segments.</summary>
internal sealed class Search
{
    private static readonly ConcurrentBag<SearchScratch> Scratches = [];

    private readonly IReadOnlyList<LivingSegment> _segments;
    private readonly QueryPlan _plan;
    private readonly DateWeights _dates;
    private readonly Probe[] _names;
    private readonly Probe[] _places;
    private readonly TopHits _hits;

    internal Search(IReadOnlyList<LivingSegment> segments, Population population, PersonQuery query, int most)
    {
        _segments = segments;
        _plan = new QueryPlan(query);
        _dates = new DateWeights(_plan.Date, population);
        _hits = new TopHits(most, population.Count + Weights.ThoughtOf);
        _names = [.. segments.Select(living => Probe.Of(living.Segment.Names, _plan.Names))];
        _places = [.. segments.Select(living => Probe.Of(living.Segment.Places, _plan.Places))];
        Weigh(Math.Max(1, population.Count));
    }

    /// <param name="exhaustive">Scores every person instead of those that names or date bring near.</param>
    internal IReadOnlyList<RegisterHit> Run(bool exhaustive)
    {
        if (!Scratches.TryTake(out var scratch)) scratch = new SearchScratch();
        for (var i = 0; i < _segments.Count; i++)
        {
            Fill(scratch, i);
            var search = new SegmentSearch(_segments[i], i, _plan, _dates, scratch, _hits);
            if (exhaustive) search.RunAll();
            else search.Run(_names[i]);
        }

        var hits = Explained(scratch);
        Scratches.Add(scratch);
        return hits;
    }

    private void Fill(SearchScratch scratch, int segment)
    {
        scratch.Names.Fill(_segments[segment].Segment.Names.Count, _names[segment]);
        scratch.Places.Fill(_segments[segment].Segment.Places.Count, _places[segment]);
    }

    private RegisterHit[] Explained(SearchScratch scratch)
    {
        var best = _hits.Best;
        var hits = new RegisterHit[best.Length];
        for (var i = 0; i < _segments.Count; i++)
        {
            if (!Any(best, i)) continue;
            if (_segments.Count > 1) Fill(scratch, i);
            var scorer = new Scorer(_plan, _dates, _segments[i].Segment, scratch);
            for (var at = 0; at < best.Length; at++)
                if (best[at].Segment == i)
                    hits[at] = new RegisterHit(best[at].Id, best[at].Score, scorer.Explain(best[at].Row));
        }

        return hits;
    }

    private static bool Any(ReadOnlySpan<Found> best, int segment)
    {
        foreach (var found in best)
            if (found.Segment == segment) return true;
        return false;
    }

    private void Weigh(int persons)
    {
        var family = new double[16, Level.Count];
        var given = new double[16, Level.Count];
        var place = new double[16, Level.Count];
        for (var i = 0; i < _segments.Count; i++)
        {
            var segment = _segments[i].Segment;
            Count(_names[i], segment.Names.FamilyCounts, family);
            Count(_names[i], segment.Names.GivenCounts, given);
            Count(_places[i], segment.Places.FamilyCounts, place);
        }

        Span<double> counts = stackalloc double[Level.Count];
        for (var i = 0; i < _plan.Names.Length; i++)
        {
            var word = _plan.Names[i];
            var parent = word.Field is Field.Father or Field.Mother;
            for (var level = 0; level < counts.Length; level++)
                counts[level] = parent ? (family[i, level] + given[i, level]) / 2 : family[i, level];
            var other = parent ? Weights.OtherOfParent
                : word.Field == Field.Given ? Weights.OtherGiven : Weights.OtherFamily;
            Weights.OfWord(_plan.FamilyBits.AsSpan(i * Level.Count, Level.Count), counts, persons, other);
            for (var level = 0; level < counts.Length; level++) counts[level] = given[i, level];
            Weights.OfWord(_plan.GivenBits.AsSpan(i * Level.Count, Level.Count), counts, persons, other);
        }

        for (var i = 0; i < _plan.Places.Length; i++)
        {
            for (var level = 0; level < counts.Length; level++) counts[level] = place[i, level];
            Weights.OfWord(_plan.PlaceBits.AsSpan(i * Level.Count, Level.Count), counts, persons, Weights.OtherPlace);
        }
    }

    /// <summary>
    /// Adds the bearers at each level; a word that is nearer by itself counts with its nearer level alone.
    /// </summary>
    private static void Count(Probe probe, int[] bearers, double[,] counts)
    {
        foreach (var near in probe.Keys)
        {
            long sum = 0;
            for (var code = near.First; code < near.End; code++) sum += bearers[code];
            counts[near.Word, near.Level] += sum;
        }

        foreach (var near in probe.Tokens)
        {
            counts[near.Word, near.Level] += bearers[near.Token];
            if (near.Level == Level.Same) counts[near.Word, Level.Key] -= bearers[near.Token];
        }
    }
}
