using Sankofa.Matching;

namespace Sankofa.Core.Registry.Searching;

/// <summary>An entry as the index knows it.</summary>
internal sealed record IndexedEntry(
    long Id, string FamilyName, string GivenNames, EntrySex Sex, int BirthDate, string BirthPlace, string FatherName,
    string MotherName);

internal sealed class EntryIndex
{
    private readonly Dictionary<long, IndexedEntry> _entries = [];

    public long Persons => _entries.Count;

    public static EntryIndex Build(IEnumerable<IndexedEntry> entries, IProgress<long>? progress, CancellationToken cancel)
    {
        var index = new EntryIndex();
        foreach (var entry in entries)
        {
            cancel.ThrowIfCancellationRequested();
            index.Put(entry);
            if (index.Persons % 10_000 == 0) progress?.Report(index.Persons);
        }

        return index;
    }

    public void Put(IndexedEntry entry) => _entries[entry.Id] = entry;

    public void Remove(long id) => _entries.Remove(id);

    public IReadOnlyList<(long Id, float Score)> Search(SearchTerms terms, int most) =>
        [.. _entries.Values.Select(e => (e.Id, Score: Score(terms, e))).Where(e => e.Score > 1)
            .OrderByDescending(e => e.Score).ThenBy(e => e.Id).Take(most)];

    private static float Score(SearchTerms terms, IndexedEntry entry)
    {
        var names = NameSimilarity.Compare(
            $"{terms.GivenNames} {terms.FamilyName}", $"{entry.GivenNames} {entry.FamilyName}");
        if (names < 0.5) return 0;
        var score = (float)names * 2;
        if (terms.BirthDate != 0 && entry.BirthDate != 0)
            score -= Math.Min(1, Math.Abs((terms.BirthDate / 10000) - (entry.BirthDate / 10000)) / 10f);
        return score;
    }
}
