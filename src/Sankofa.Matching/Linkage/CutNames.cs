namespace Sankofa.Matching.Linkage;

/// <summary>Names that a machine-readable zone cut: the last word agrees with any that begins with it.</summary>
internal static class CutNames
{
    internal static void See(PersonDescription one, PersonDescription other, Span<Relation> relations)
    {
        SeeCut(one, other, relations);
        SeeCut(other, one, relations);
    }

    private static void SeeCut(PersonDescription cut, PersonDescription whole, Span<Relation> relations)
    {
        if (!cut.MayBeCutShort) return;
        // The zone is cut at its end: within the given names, or within the family name where there are no others.
        var (field, start, full) = cut.GivenNames.Length > 0
            ? (Field.Given, cut.GivenNames, whole.GivenNames) : (Field.Family, cut.FamilyName, whole.FamilyName);
        if (relations[(int)field] is not (Relation.Same or Relation.NotStated) && Begins(start, full))
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
