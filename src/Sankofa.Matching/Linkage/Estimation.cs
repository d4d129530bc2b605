using System.Runtime.InteropServices;

namespace Sankofa.Matching.Linkage;

/// <summary>
/// Estimates m, u and the share of pairs of one person from unlabelled pairs by expectation and maximisation, the
/// fields
/// being taken as independent given the truth (A. P. Dempster, N. M. Laird and D. B. Rubin, "Maximum likelihood from
/// incomplete data via the EM algorithm", Journal of the Royal Statistical Society B 39, 1977; W. E. Winkler, "Using
/// the
/// EM algorithm for weight computation in the Fellegi-Sunter model of record linkage", 1988).
/// </summary>
/// <remarks>
/// A field that a pair does not state is left out of that pair. The start model counts as
/// <see cref="StartPairs"/> further pairs (a Dirichlet prior), so that a relation never seen keeps a finite weight.
/// </remarks>
internal sealed class Estimation(LinkageModel start)
{
    /// <summary>How many pairs of each kind the start model counts for.</summary>
    internal const double StartPairs = 10;

    private const int MostRounds = 500;
    private const double Converged = 1e-7;

    private static readonly int Fields = Relations.Fields.Count;

    private readonly Dictionary<UInt128, long> _patterns = [];
    private readonly Dictionary<UInt128, long> _random = [];

    /// <summary>Adds a pair of which nobody knows the truth.</summary>
    internal void Add(PersonDescription one, PersonDescription other) => Count(_patterns, one, other);

    /// <summary>Adds a pair drawn at random, taken as of two persons.</summary>
    internal void AddRandom(PersonDescription one, PersonDescription other) => Count(_random, one, other);

    /// <summary>Adds a pair already compared.</summary>
    internal void Add(ReadOnlySpan<Relation> relations, long times = 1) => Count(_patterns, relations, times);

    internal LinkageModel Run(double mostShare)
    {
        if (_patterns.Count == 0) return start;
        var patterns = _patterns.Select(pair => (Relations: Unpack(pair.Key), Count: (double)pair.Value)).ToArray();
        var total = patterns.Sum(p => p.Count);
        var m = Table(weight => weight.M);
        // Most pairs are of two persons, so that all of them together are the best first guess of u.
        var u = Counted(_random.Count > 0 ? _random : _patterns);
        var share = Math.Min(0.1, mostShare);
        for (var round = 0; round < MostRounds; round++)
        {
            var (nextM, nextU) = (Scaled(Table(w => w.M)), Scaled(Table(w => w.U)));
            var matches = 0.0;
            foreach (var (relations, count) in patterns)
            {
                var expected = count * Posterior(relations, m, u, share);
                matches += expected;
                for (var i = 0; i < Fields; i++)
                {
                    if (relations[i] == Relation.NotStated) continue;
                    var place = LinkageModel.Place((Field)i, relations[i]);
                    nextM[place] += expected;
                    nextU[place] += count - expected;
                }
            }

            Normalise(nextM);
            m = nextM;
            if (_random.Count == 0)
            {
                Normalise(nextU);
                u = nextU;
            }

            var least = Math.Min(mostShare, 0.5 / (total + 1));
            var nextShare = Math.Clamp(matches / total, least, Math.Min(mostShare, 1 - (0.5 / (total + 1))));
            var moved = Math.Abs(nextShare - share);
            share = nextShare;
            if (moved < Converged * share && round > 10) break;
        }

        return new LinkageModel(
            start.Weights.Select(w => w with
            {
                M = m[LinkageModel.Place(w.Field, w.Relation)], U = u[LinkageModel.Place(w.Field, w.Relation)],
            }), share);
    }

    private static double Posterior(Relation[] relations, double[] m, double[] u, double share)
    {
        var odds = Math.Log(share / (1 - share));
        for (var i = 0; i < Fields; i++)
        {
            if (relations[i] == Relation.NotStated || LinkageModel.IsSaidByFamily((Field)i, relations[i])) continue;
            var place = LinkageModel.Place((Field)i, relations[i]);
            odds += Math.Log(m[place] / u[place]);
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    private double[] Counted(Dictionary<UInt128, long> patterns)
    {
        var counted = Scaled(Table(weight => weight.U));
        foreach (var (pattern, count) in patterns)
        {
            var relations = Unpack(pattern);
            for (var i = 0; i < Fields; i++)
                if (relations[i] != Relation.NotStated) counted[LinkageModel.Place((Field)i, relations[i])] += count;
        }

        Normalise(counted);
        return counted;
    }

    private double[] Table(Func<LevelWeight, double> of)
    {
        var table = new double[LinkageModel.Place((Field)Fields, 0)];
        foreach (var weight in start.Weights) table[LinkageModel.Place(weight.Field, weight.Relation)] = of(weight);
        return table;
    }

    private static double[] Scaled(double[] table) => Array.ConvertAll(table, value => value * StartPairs);

    private static void Normalise(double[] table)
    {
        foreach (var field in Relations.Fields)
        {
            var relations = Relations.Of(field);
            var sum = relations.Sum(relation => table[LinkageModel.Place(field, relation)]);
            foreach (var relation in relations) table[LinkageModel.Place(field, relation)] /= sum;
        }
    }

    private static void Count(Dictionary<UInt128, long> counts, PersonDescription one, PersonDescription other)
    {
        Span<Relation> relations = stackalloc Relation[Fields];
        FieldRelations.Write(one, other, relations);
        Count(counts, relations, 1);
    }

    private static void Count(Dictionary<UInt128, long> counts, ReadOnlySpan<Relation> relations, long times)
    {
        UInt128 pattern = 0;
        for (var i = 0; i < Fields; i++) pattern |= (UInt128)(byte)relations[i] << (8 * i);
        CollectionsMarshal.GetValueRefOrAddDefault(counts, pattern, out _) += times;
    }

    private static Relation[] Unpack(UInt128 pattern)
    {
        var relations = new Relation[Fields];
        for (var i = 0; i < Fields; i++) relations[i] = (Relation)(byte)(pattern >> (8 * i));
        return relations;
    }
}
