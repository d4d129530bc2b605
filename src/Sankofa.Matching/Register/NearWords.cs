using System.Collections.Concurrent;
using System.Text;

namespace Sankofa.Matching.Register;

/// <summary>The keys and single words of a table that are near one word, with their levels.</summary>
internal sealed record NearWords((int Key, byte Level)[] Keys, (int Token, byte Level)[] Tokens);

/// <summary>
/// Remembers what is near the words that were asked for, up to a size, since few words are asked for often.
/// </summary>
internal sealed class NearMemory(int most)
{
    private ConcurrentDictionary<string, NearWords> _known = new(StringComparer.Ordinal);
    private int _held;

    internal long Bytes => 8L * Volatile.Read(ref _held);

    internal NearWords Of(QueryWord word, TokenTable table)
    {
        if (_known.TryGetValue(word.Written, out var near)) return near;
        near = new NearSearch(table, word).Run();
        // An initial is near to thousands, and seldom asked for.
        var size = near.Keys.Length + near.Tokens.Length + 12;
        if (size > most / 8) return near;
        if (Interlocked.Add(ref _held, size) > most)
        {
            _known = new(StringComparer.Ordinal);
            Volatile.Write(ref _held, size);
        }

        _known[word.Written] = near;
        return near;
    }
}

/// <summary>Looks in a table for what is near a word.</summary>
internal sealed class NearSearch(TokenTable table, QueryWord word)
{
    private readonly List<(int, byte)> _keys = [];
    private readonly List<(int, byte)> _tokens = [];

    internal NearWords Run()
    {
        if (word.IsInitial) AddInitial();
        AddNear();
        if (!word.IsInitial) AddWrittenInitial();
        return new NearWords([.. _keys], [.. _tokens]);
    }

    private void AddNear()
    {
        var skeletons = new List<int>();
        for (var without = -1; without < word.Skeleton.Length; without++)
        {
            if (without >= 0 && word.Skeleton.Length < 2) break;
            skeletons.AddRange(table.SkeletonsWith(Skeletons.Hash(word.Skeleton, without)));
        }

        skeletons.Sort();
        Span<byte> letters = stackalloc byte[NameFolding.LongestKey];
        for (var i = 0; i < skeletons.Count; i++)
        {
            if (i > 0 && skeletons[i] == skeletons[i - 1]) continue;
            var (first, end) = table.KeysOfSkeleton(skeletons[i]);
            var skeleton = letters[..Skeletons.Write(table.Key(first), letters)];
            var same = word.Skeleton.AsSpan().SequenceEqual(skeleton);
            if (!same && !Skeletons.WithinOneEdit(word.Skeleton, skeleton)) continue;
            for (var key = first; key < end; key++) AddKey(key, same, skeleton.Length);
        }
    }

    private void AddKey(int key, bool same, int skeletonLength)
    {
        var text = table.Key(key);
        if (Math.Abs(text.Length - word.Key.Length) > 2) return;
        var distance = Skeletons.Distance(word.Places, word.Key.Length, text);
        var level = LevelOf(text.Length, distance, same, skeletonLength);
        if (level == Level.None) return;
        _keys.Add((key, (byte)level));
        if (level == Level.Key && table.Find(key, word.Text) is > 0 and var token) _tokens.Add((token, Level.Same));
    }

    /// <summary>In short keys one edit is seldom a typo: Ka and Ba, Sow and Sy are other families.</summary>
    private int LevelOf(int length, int distance, bool same, int skeletonLength)
    {
        if (distance == 0) return Level.Key;
        var shorter = Math.Min(length, word.Key.Length);
        if (same) return distance <= (shorter > 2 ? 2 : 1) ? Level.Skeleton : Level.None;
        if (shorter <= 2) return Level.None;
        if (distance == 1) return Level.OneEdit;
        var shorterSkeleton = Math.Min(skeletonLength, word.Skeleton.Length);
        return distance == 2 && shorterSkeleton >= 2 && shorter > 3 ? Level.TwoEdits : Level.None;
    }

    private byte FirstLetter => word.Text[0] < 128 ? word.Text[0] : word.Key[0];

    /// <summary>All words that begin with the initial.</summary>
    private void AddInitial()
    {
        var initials = table.Initials;
        for (var code = 1; code < initials.Length; code++)
            if (initials[code] == FirstLetter) _tokens.Add((code, Level.Initial));
    }

    /// <summary>The register may hold the initial of what the query spells out.</summary>
    private void AddWrittenInitial()
    {
        var key = Encoding.ASCII.GetBytes(NameFolding.Key(((char)FirstLetter).ToString()));
        if (key.Length == 0) return;
        foreach (var skeleton in table.SkeletonsWith(Skeletons.Hash(key, -1)))
        {
            var (first, end) = table.KeysOfSkeleton(skeleton);
            for (var i = first; i < end; i++)
                if (table.Key(i).SequenceEqual(key) && table.Find(i, [FirstLetter]) is > 0 and var token)
                {
                    _tokens.Add((token, Level.Initial));
                    return;
                }
        }
    }
}
