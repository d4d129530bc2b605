namespace Sankofa.Matching;

/// <summary>Says how alike two written names are, whatever their orthography and the order of their words.</summary>
/// <remarks>
/// Words are compared by their sounds (<see cref="NameFolding"/> tells which orthographies are known) with an edit
/// distance in which the steps that orthographies take cost little; what a pair of words may cost rises with their
/// length, so that Ka and Ba, Sow and Sy stay apart. Compares a pair of full names in one or two microseconds without
/// leaving anything on the heap. All members are pure and safe to call from several threads.
/// </remarks>
public static class NameSimilarity
{
    /// <summary>From this value on two names are likely spellings of the same name.</summary>
    public const double LikelySame = 0.85;

    [ThreadStatic]
    private static NameReading? left;

    [ThreadStatic]
    private static NameReading? right;

    /// <summary>Compares two written names.</summary>
    /// <param name="left">A name as written; null and names without words resemble nothing.</param>
    /// <param name="right">Another name; swapping the two makes no difference.</param>
    /// <returns>
    /// A number without unit, 0 to 1. 1: the same words, in any order, particles aside. 0.85 and more
    /// (<see cref="LikelySame"/>): every word of the shorter name has a counterpart in the longer one that spells the
    /// same name, at most one of them an initial, and few words are missing. 0.5 to 0.85: a part agrees, for instance
    /// the family name alone. Below 0.5: little or nothing agrees. It is a measure of spelling; how rare the names are
    /// is not in it, and it must never decide alone.
    /// </returns>
    /// <remarks>
    /// Words are paired best first, each once; an unpaired word of the shorter name counts 0, and each further word of
    /// the longer name takes 0.04 off, at most 0.12. Words written apart on one side and together on the other (Abdul
    /// Aziz, Abdoulaziz) are tried as one. The bands are our own choice, not taken from a published scale.
    /// </remarks>
    public static double Compare(string? left, string? right) => Agree(left, right).Score;

    /// <summary>Says in one word how two written names relate.</summary>
    /// <param name="left">A name as written; null and names without words are not stated.</param>
    /// <param name="right">Another name; swapping the two makes no difference.</param>
    /// <returns>The strongest relation that holds.</returns>
    public static NameRelation Relate(string? left, string? right) => Agree(left, right).Relation;

    private static NameAgreement Agree(string? one, string? other)
    {
        var first = left ??= new NameReading(NameFolding.IsParticle);
        var second = right ??= new NameReading(NameFolding.IsParticle);
        first.Read(one);
        second.Read(other);
        return NameAgreement.Of(first, second);
    }
}
