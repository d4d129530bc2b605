namespace Sankofa.Matching.Linkage;

/// <summary>Names that a machine-readable zone cut: the last word agrees with any that begins with it.</summary>
internal static class CutNames
{
    internal static void See(PersonDescription one, PersonDescription other, Span<Relation> relations)
    {
        // The zone is cut at its end: within the given names, or within the family name where there are no others.
        var field = (one.MayBeCutShort ? one : other).GivenNames.Length > 0 ? Field.Given : Field.Family;
        var relation = relations[(int)field];
        if (relation is Relation.Same or Relation.NotStated) return;
        var (left, right) = field == Field.Given
            ? (one.GivenNames, other.GivenNames) : (one.FamilyName, other.FamilyName);
        if ((one.MayBeCutShort && Begins(left, right)) || (other.MayBeCutShort && Begins(right, left)))
            relations[(int)field] = Relation.CutShort;
    }

    /// <summary>Whether a cut name is the beginning of the other, word by word; names after the cut may be
    /// missing.</summary>
    private static bool Begins(string cut, string whole)
    {
        var (words, wholeWords) = (NameFolding.Words(cut), NameFolding.Words(whole));
        if (words.Count == 0 || words.Count > wholeWords.Count) return false;
        for (var i = 0; i < words.Count - 1; i++)
            if (NameSimilarity.Compare(words[i], wholeWords[i]) < NameSimilarity.LikelySame) return false;
        return wholeWords[words.Count - 1].StartsWith(words[^1], StringComparison.Ordinal);
    }
}
