using System.Globalization;

namespace Sankofa.Matching.Linkage;

/// <summary>
/// Finds the pairs of records worth comparing without comparing every record with every other: those that share a key.
/// </summary>
/// <remarks>
/// Each person has some ten to twenty keys, so that one wrong field leaves others to be found by: two names in any
/// order, a name with the year of birth (or the next), the day of birth with a name's beginning, a number, a telephone.
/// </remarks>
public static class Blocking
{
    /// <summary>Blocks of more records than this propose nothing: what so many share tells nobody apart.</summary>
    public const int LargestBlock = 120;

    private const int MostNames = 5;

    /// <summary>The keys under which a record is found.</summary>
    /// <param name="person">What the record says.</param>
    /// <returns>Distinct keys of letters, digits and separators; none when too little is stated.</returns>
    /// <remarks>A pair is worth comparing when any key is shared. The keys may change with the library's
    /// version.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="person"/> is null.</exception>
    public static IReadOnlyList<string> Keys(PersonDescription person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var names = Names(person);
        for (var i = 0; i < names.Length; i++)
            for (var j = i + 1; j < names.Length; j++)
                keys.Add(string.CompareOrdinal(names[i], names[j]) <= 0
                    ? $"n|{names[i]}|{names[j]}" : $"n|{names[j]}|{names[i]}");
        AddBirth(keys, names, person);
        AddNumbers(keys, person);
        foreach (var parent in Skeletons(person.MotherName).Concat(Skeletons(person.FatherName)).Take(4))
            foreach (var name in names.Take(3)) keys.Add($"m|{parent}|{name}");
        foreach (var place in Skeletons(person.BirthPlace).Take(2))
            foreach (var name in names.Take(3)) keys.Add($"p|{place}|{name}");
        foreach (var place in Skeletons(person.Residence).Where(place => place.Length > 1).Take(3))
            foreach (var name in names.Take(3)) keys.Add($"r|{place}|{name}");
        return [.. keys];
    }

    /// <summary>The pairs within one list.</summary>
    /// <param name="persons">The records.</param>
    /// <returns>Each pair once, as places in the list, the lower first; ordered.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="persons"/> is null.</exception>
    public static IReadOnlyList<(int One, int Other)> Pairs(IReadOnlyList<PersonDescription> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        var pairs = new HashSet<long>();
        foreach (var block in Blocks(persons).Values)
        {
            if (block.Count > LargestBlock) continue;
            for (var i = 0; i < block.Count; i++)
                for (var j = i + 1; j < block.Count; j++) pairs.Add(((long)block[i] << 32) | (uint)block[j]);
        }

        return InOrder(pairs);
    }

    /// <summary>The pairs between two lists.</summary>
    /// <param name="ones">The records of one list.</param>
    /// <param name="others">The records of the other.</param>
    /// <returns>Each pair once, as places in the first and in the second list; ordered.</returns>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public static IReadOnlyList<(int One, int Other)> Pairs(
        IReadOnlyList<PersonDescription> ones, IReadOnlyList<PersonDescription> others)
    {
        ArgumentNullException.ThrowIfNull(ones);
        ArgumentNullException.ThrowIfNull(others);
        var right = Blocks(others);
        var pairs = new HashSet<long>();
        foreach (var (key, block) in Blocks(ones))
        {
            if (!right.TryGetValue(key, out var met) || (long)block.Count * met.Count > LargestBlock * LargestBlock / 2)
                continue;
            foreach (var one in block)
                foreach (var other in met) pairs.Add(((long)one << 32) | (uint)other);
        }

        return InOrder(pairs);
    }

    private static void AddBirth(HashSet<string> keys, string[] names, PersonDescription person)
    {
        if (person.Birth.Year is not { } year) return;
        foreach (var name in names)
        {
            // Two years a window, each year in two windows: births one year apart still meet.
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"y|{name}|{year / 2 * 2}"));
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"z|{name}|{(year + 1) / 2 * 2}"));
        }

        if (!person.Birth.IsFull || person.Birth.IsConventional) return;
        var (low, high) = (Math.Min(person.Birth.Month!.Value, person.Birth.Day!.Value),
            Math.Max(person.Birth.Month.Value, person.Birth.Day.Value));
        foreach (var name in names)
        {
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"d|{name[0]}|{year}|{low}|{high}"));
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"e|{name}|{low}|{high}"));
        }

        keys.Add(string.Create(CultureInfo.InvariantCulture, $"d|{year}|{low}|{high}"));
    }

    private static void AddNumbers(HashSet<string> keys, PersonDescription person)
    {
        Span<char> normal = stackalloc char[32];
        foreach (var number in person.Numbers)
        {
            var count = NumberRelation.Normalise(number, normal);
            if (count >= 4) keys.Add($"i|{normal[..count]}");
            if (count < 6) continue;
            // One wrong digit leaves one half right.
            keys.Add($"i<|{normal[..(count / 2)]}|{person.Birth.Year}");
            keys.Add($"i>|{normal[(count / 2)..count]}|{person.Birth.Year}");
        }

        foreach (var phone in person.Phones)
            if (NumberRelation.LastDigits(phone, normal[..8])) keys.Add($"t|{normal[..8]}");
    }

    private static string[] Names(PersonDescription person) =>
        [.. Skeletons(person.FamilyName).Concat(Skeletons(person.GivenNames)).Concat(Skeletons(person.OtherNames))
            .Distinct().Take(MostNames)];

    /// <summary>The consonants of each word, with a vowel only where there is no other letter.</summary>
    private static IEnumerable<string> Skeletons(string name) =>
        NameFolding.Keys(name).Select(key =>
        {
            var bare = string.Concat(key.Where((c, i) => i == 0 || c is not ('a' or 'i' or 'u')));
            return bare.Length > 0 ? bare : key;
        });

    private static Dictionary<string, List<int>> Blocks(IReadOnlyList<PersonDescription> persons)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < persons.Count; i++)
            foreach (var key in Keys(persons[i]))
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                block.Add(i);
            }

        return blocks;
    }

    private static (int One, int Other)[] InOrder(HashSet<long> pairs)
    {
        var ordered = pairs.ToArray();
        Array.Sort(ordered);
        return Array.ConvertAll(ordered, pair => ((int)(pair >> 32), (int)pair));
    }
}
