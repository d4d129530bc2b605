namespace Sankofa.Matching.Register;

/// <summary>
/// Turns agreement into bits, after I. P. Fellegi and A. B. Sunter, "A theory for record linkage", Journal of the
/// American Statistical Association 64 (1969): how much likelier it is that the query is written so if the person is
/// meant than if anybody is. The rates of error are set by hand from how names and dates reach registers; how common
/// a word is, the register itself says.
/// </summary>
internal static class Weights
{
    /// <summary>
    /// How likely somebody who bears a word writes exactly the word of the query, by how near the two are: for a
    /// typo this is shared among all typos that could have been made.
    /// </summary>
    private static readonly double[] Written = [0, 0.01, 0.0004, 0.0045, 0.009, 0.13, 0.3, 0];

    internal const double OtherFamily = 0.04;
    internal const double OtherGiven = 0.06;
    internal const double OtherOfParent = 0.15;
    internal const double OtherPlace = 0.27;

    /// <summary>Family name in the place of the given one: log2(0.08 / 0.92).</summary>
    internal const float Swapped = -3.5f;

    /// <summary>
    /// A given name agrees with what was written as a family name, or the reverse, where all stand in one.
    /// </summary>
    internal const float OtherField = -1f;

    /// <summary>A further name of the query that the person does not have, where another one agrees.</summary>
    internal const float FurtherMissing = -1.5f;

    /// <summary>A given name of the person that the query does not have: dropped in three of ten.</summary>
    internal const float FurtherUnsaid = -0.8f;

    internal const float SameSex = 0.97f;
    internal const float OtherSex = -4.6f;

    /// <summary>
    /// Among a few, whoever is there looks common. So many persons of a country are thought of beside those of the
    /// register, few of whom bear any one name and who were born in all years; among a million they count for nothing.
    /// </summary>
    internal const double ThoughtOf = 200;

    /// <summary>The share of those thought of who would write just the word of the query.</summary>
    private const double ThoughtToWrite = 0.0003;

    /// <summary>Fills the bits of each level of a word.</summary>
    /// <param name="bits">Where they go, by level.</param>
    /// <param name="counts">Persons of the register whose word is at each level.</param>
    /// <param name="persons">Persons of the register.</param>
    /// <param name="other">The share of queries that have another word than the person.</param>
    internal static void OfWord(Span<float> bits, ReadOnlySpan<double> counts, double persons, double other)
    {
        var by = 0.0;
        for (var level = 1; level < Written.Length; level++) by += counts[level] * Written[level];
        by = (by + (ThoughtOf * ThoughtToWrite)) / (persons + ThoughtOf);
        for (var level = 0; level < bits.Length; level++)
            bits[level] = (float)Math.Log2(other + ((1 - other) * Written[level] / by));
    }
}
