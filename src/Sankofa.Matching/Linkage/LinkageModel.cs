namespace Sankofa.Matching.Linkage;

/// <summary>
/// Weighs what two records have in common, after I. P. Fellegi and A. B. Sunter, "A theory for record linkage", Journal
/// of the American Statistical Association 64 (1969): each relation of a field counts as log2(m/u) bits, m being its
/// probability in pairs of one person and u in pairs of two.
/// </summary>
/// <remarks>
/// The fields are taken to err independently. A field that a side does not state says nothing. Two records that agree
/// exactly in a field are never the less alike for it. The result is a score for a person to judge; there is no
/// threshold in this type, on purpose. Immutable, safe to use from several threads.
/// </remarks>
public sealed class LinkageModel
{
    private const int RelationsCount = (int)Relation.Different + 1;

    private readonly double[] _bits = new double[Relations.Fields.Count * RelationsCount];
    private readonly FrequencyAdjustment _adjustment;

    /// <summary>Makes a model of weights set by hand.</summary>
    /// <param name="weights">One weight for each field and relation of <see cref="Relations.Of"/>, in any
    /// order.</param>
    /// <param name="prior">The probability, above 0 and below 1, that two records compared are of one person.</param>
    /// <exception cref="ArgumentException">A weight is missing, twice there, or not above 0 and at most 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The prior is not between 0 and 1.</exception>
    public LinkageModel(IEnumerable<LevelWeight> weights, double prior)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (!(prior is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(prior), prior, "A prior lies between 0 and 1.");
        Prior = prior;
        Weights = [.. weights.OrderBy(w => w.Field).ThenBy(w => w.Relation)];
        Check(Weights);
        foreach (var weight in Weights)
            _bits[Place(weight.Field, weight.Relation)] =
                IsSaidByFamily(weight.Field, weight.Relation) ? 0
                : weight.Relation == Relation.Same ? Math.Max(0, weight.Bits) : weight.Bits;
        _adjustment = new FrequencyAdjustment(this);
    }

    /// <summary>Weights set by hand for registers of West and Central Africa, prior 1 in 10,000.</summary>
    public static LinkageModel Default { get; } = new(DefaultWeights.All, DefaultWeights.Prior);

    /// <summary>The probability that two records compared are of one person, before anything is compared.</summary>
    public double Prior { get; }

    /// <summary>The weights, by field and relation.</summary>
    public IReadOnlyList<LevelWeight> Weights { get; }

    /// <summary>The same weights with another prior.</summary>
    /// <param name="prior">Above 0 and below 1; for one candidate of a register of n persons, about 1/n.</param>
    /// <returns>A model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The prior is not between 0 and 1.</exception>
    public LinkageModel WithPrior(double prior) => new(Weights, prior);

    /// <summary>Compares two records field by field.</summary>
    /// <param name="one">What one record says.</param>
    /// <param name="other">What the other says; swapping the two swaps the values shown and nothing else.</param>
    /// <param name="frequencies">How common names are; null when not known, and then every name counts the
    /// same.</param>
    /// <returns>The weight, the probability and what each field contributes; the weights of the fields add
    /// up.</returns>
    /// <exception cref="ArgumentNullException">A record is null.</exception>
    public Comparison Compare(PersonDescription one, PersonDescription other, NameFrequencies? frequencies = null)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        Span<Relation> relations = stackalloc Relation[Relations.Fields.Count];
        FieldRelations.Write(one, other, relations);
        var fields = new FieldEvidence[relations.Length];
        var weight = 0.0;
        for (var i = 0; i < fields.Length; i++)
        {
            var field = (Field)i;
            var bits = Bits(field, relations[i]);
            if (frequencies is not null) bits = _adjustment.Of(field, relations[i], bits, one, other, frequencies);
            fields[i] = new FieldEvidence(
                field, relations[i], bits, FieldText.Of(field, one), FieldText.Of(field, other));
            weight += bits;
        }

        return new Comparison(weight, ProbabilityOf(weight), fields);
    }

    /// <summary>The weight alone, where thousands of pairs are compared and few are shown.</summary>
    /// <param name="one">What one record says.</param>
    /// <param name="other">What the other says.</param>
    /// <param name="frequencies">How common names are, or null.</param>
    /// <returns>In bits, the same as <see cref="Comparison.Weight"/>.</returns>
    /// <exception cref="ArgumentNullException">A record is null.</exception>
    public double Weigh(PersonDescription one, PersonDescription other, NameFrequencies? frequencies = null)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        Span<Relation> relations = stackalloc Relation[Relations.Fields.Count];
        FieldRelations.Write(one, other, relations);
        var weight = 0.0;
        for (var i = 0; i < relations.Length; i++)
        {
            var bits = Bits((Field)i, relations[i]);
            weight += frequencies is null ? bits
                : _adjustment.Of((Field)i, relations[i], bits, one, other, frequencies);
        }

        return weight;
    }

    /// <summary>The probability that a weight stands for, with this model's prior.</summary>
    /// <param name="weight">In bits.</param>
    /// <returns>0 to 1, rising with the weight.</returns>
    public double ProbabilityOf(double weight)
    {
        var odds = Math.Log2(Prior / (1 - Prior)) + weight;
        return 1 / (1 + Math.Pow(2, -odds));
    }

    /// <summary>The weight of one relation of a field, without regard to how common the name is.</summary>
    /// <param name="field">A field.</param>
    /// <param name="relation">One of its relations, or <see cref="Relation.NotStated"/>.</param>
    /// <returns>In bits; 0 for a relation that the field does not know.</returns>
    public double Bits(Field field, Relation relation) => _bits[Place(field, relation)];

    /// <summary>Estimates a model from pairs of which nobody knows whether they are of one person.</summary>
    /// <param name="pairs">Pairs of records, for instance those that <see cref="Blocking"/> proposes.</param>
    /// <param name="start">Where to start from, and what to lean on where the pairs say little; null for the
    /// default.</param>
    /// <param name="randomPairs">
    /// Pairs drawn at random, nearly all of two different persons: u is counted in them and not estimated. Null when
    /// there are none; u then is that of the pairs given, which agree in what they were chosen by.
    /// </param>
    /// <param name="mostShare">
    /// The largest share of <paramref name="pairs"/> that can be of one person, above 0 to 1: about the records divided
    /// by the pairs. Where matches are rare it keeps the estimate from taking any other likeness, such as that of
    /// families, for the one looked for.
    /// </param>
    /// <returns>A model whose prior is the share of pairs of one person found among <paramref name="pairs"/>.</returns>
    /// <remarks>See <see cref="Estimation"/>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostShare"/> is not a share.</exception>
    public static LinkageModel Estimate(
        IEnumerable<(PersonDescription One, PersonDescription Other)> pairs, LinkageModel? start = null,
        IEnumerable<(PersonDescription One, PersonDescription Other)>? randomPairs = null, double mostShare = 1)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (!(mostShare is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(mostShare), mostShare, "A share lies above 0, 1 at most.");
        var estimation = new Estimation(start ?? Default);
        foreach (var (one, other) in pairs) estimation.Add(one, other);
        foreach (var (one, other) in randomPairs ?? []) estimation.AddRandom(one, other);
        return estimation.Run(mostShare);
    }

    /// <summary>A swap is one observation of two fields: the family name has its weight, the given name none.</summary>
    internal static bool IsSaidByFamily(Field field, Relation relation) =>
        field == Field.Given && relation == Relation.Swapped;

    internal static int Place(Field field, Relation relation) => ((int)field * RelationsCount) + (int)relation;

    private static void Check(IReadOnlyList<LevelWeight> weights)
    {
        foreach (var weight in weights)
            if (!(weight.M is > 0 and <= 1 && weight.U is > 0 and <= 1))
                throw new ArgumentException(
                    $"{weight.Field}.{weight.Relation}: m and u lie above 0, 1 at most.", nameof(weights));
        foreach (var field in Relations.Fields)
        {
            var given = weights.Where(w => w.Field == field).Select(w => w.Relation);
            if (!given.SequenceEqual(Relations.Of(field).Order()))
                throw new ArgumentException(
                    $"{field}: one weight for each of its relations is needed.", nameof(weights));
        }
    }
}
