using System.Text;

namespace Sankofa.Matching.Register;

/// <summary>A key of the segment that is near a word of the query.</summary>
internal readonly record struct NearKey(int Key, byte Word, byte Level);

/// <summary>A single word of the segment that agrees better, or in another way, than its key.</summary>
internal readonly record struct NearToken(int Token, byte Word, byte Level);

/// <summary>What of a table of words is near the words of a query.</summary>
internal sealed class Probe
{
    private readonly TokenTable _table;
    private readonly List<int> _skeletons = [];

    private Probe(TokenTable table) => _table = table;

    internal List<NearKey> Keys { get; } = [];

    internal List<NearToken> Tokens { get; } = [];

    internal static Probe Of(TokenTable table, QueryWord[] words)
    {
        var probe = new Probe(table);
        if (table.Count == 0) return probe;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Key.Length == 0) continue;
            if (words[i].IsInitial) probe.AddInitial(words[i], (byte)i);
            probe.AddNear(words[i], (byte)i);
        }

        return probe;
    }

    private void AddNear(QueryWord word, byte number)
    {
        _skeletons.Clear();
        for (var without = -1; without < word.Skeleton.Length; without++)
        {
            if (without >= 0 && word.Skeleton.Length < 2) break;
            _table.SkeletonsWith(Skeletons.Hash(word.Skeleton, without), _skeletons);
        }

        Span<byte> skeleton = stackalloc byte[NameFolding.LongestKey];
        foreach (var near in _skeletons)
        {
            var (first, end) = _table.KeysOfSkeleton(near);
            var length = Skeletons.Write(_table.Key(first), skeleton);
            var same = word.Skeleton.AsSpan().SequenceEqual(skeleton[..length]);
            if (!same && !Skeletons.WithinOneEdit(word.Skeleton, skeleton[..length])) continue;
            AddKeys(word, number, first, end, same, length);
        }

        AddWrittenInitial(word, number);
    }

    private void AddKeys(QueryWord word, byte number, int first, int end, bool same, int skeletonLength)
    {
        for (var key = first; key < end; key++)
        {
            var text = _table.Key(key);
            if (Math.Abs(text.Length - word.Key.Length) > 2) continue;
            var distance = Skeletons.Distance(word.Places, word.Key.Length, text);
            var level = LevelOf(word, text.Length, distance, same, skeletonLength);
            if (level == Level.None) continue;
            Keys.Add(new NearKey(key, number, (byte)level));
            if (level != Level.Key) continue;
            var token = _table.Find(key, word.Text);
            if (token != 0) Tokens.Add(new NearToken(token, number, Level.Same));
        }
    }

    /// <summary>In short keys one edit is seldom a typo: Ka and Ba, Sow and Sy are other families.</summary>
    private static int LevelOf(QueryWord word, int length, int distance, bool same, int skeletonLength)
    {
        if (distance == 0) return Level.Key;
        var shorter = Math.Min(length, word.Key.Length);
        if (same) return distance <= (shorter > 2 ? 2 : 1) ? Level.Skeleton : Level.None;
        if (shorter <= 2) return Level.None;
        if (distance == 1) return Level.OneEdit;
        var shorterSkeleton = Math.Min(skeletonLength, word.Skeleton.Length);
        return distance == 2 && shorterSkeleton >= 2 && shorter > 3 ? Level.TwoEdits : Level.None;
    }

    /// <summary>All words that begin with the initial.</summary>
    private void AddInitial(QueryWord word, byte number)
    {
        var initials = _table.Initials;
        var letter = word.Text[0] < 128 ? word.Text[0] : word.Key[0];
        for (var code = 1; code < initials.Length; code++)
            if (initials[code] == letter) Tokens.Add(new NearToken(code, number, Level.Initial));
    }

    /// <summary>The register may hold the initial of what the query spells out.</summary>
    private void AddWrittenInitial(QueryWord word, byte number)
    {
        if (word.IsInitial) return;
        var letter = word.Text[0] < 128 ? word.Text[0] : word.Key[0];
        var text = ((char)letter).ToString();
        var key = Encoding.ASCII.GetBytes(NameFolding.Key(text));
        if (key.Length == 0) return;
        _skeletons.Clear();
        _table.SkeletonsWith(Skeletons.Hash(key, -1), _skeletons);
        foreach (var skeleton in _skeletons)
        {
            var (first, end) = _table.KeysOfSkeleton(skeleton);
            for (var i = first; i < end; i++)
            {
                if (!_table.Key(i).SequenceEqual(key)) continue;
                var token = _table.Find(i, [letter]);
                if (token != 0) Tokens.Add(new NearToken(token, number, Level.Initial));
            }
        }
    }
}
