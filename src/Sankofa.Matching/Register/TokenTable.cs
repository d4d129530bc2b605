using System.Text;

namespace Sankofa.Matching.Register;

/// <summary>
/// The distinct words of a segment, sorted by skeleton, then key, then spelling, so that the spellings of one key and
/// the keys of one skeleton stand side by side. A word's code is its place, from 1; 0 is no word.
/// </summary>
internal sealed class TokenTable
{
    private readonly byte[] _text;
    private readonly int[] _textStart;
    private readonly byte[] _keyText;
    private readonly int[] _keyStart;
    private readonly int[] _keyFirstToken;
    private readonly int[] _skeletonFirstKey;
    private readonly int[] _buckets;
    private readonly int[] _hashedSkeletons;
    private readonly byte[] _initials;
    private readonly NearMemory _near;

    private TokenTable(TokenArrays arrays)
    {
        _text = arrays.Text;
        _textStart = arrays.TextStart;
        _keyText = arrays.KeyText;
        _keyStart = arrays.KeyStart;
        _keyFirstToken = arrays.KeyFirstToken;
        _skeletonFirstKey = arrays.SkeletonFirstKey;
        _buckets = arrays.Buckets;
        _hashedSkeletons = arrays.HashedSkeletons;
        _initials = arrays.Initials;
        FamilyCounts = arrays.FamilyCounts;
        GivenCounts = arrays.GivenCounts;
        _near = new NearMemory(Count / 8);
    }

    /// <summary>The number of words; codes are 1 to this.</summary>
    internal int Count => _textStart.Length - 2;

    internal int KeyCount => _keyStart.Length - 1;

    /// <summary>How many living persons of the segment bear the word as a family name (or place), by code.</summary>
    internal int[] FamilyCounts { get; }

    /// <summary>How many living persons of the segment bear the word as a given name, by code.</summary>
    internal int[] GivenCounts { get; }

    internal long Bytes => _near.Bytes + _text.Length + _keyText.Length + _initials.Length
        + (4L * (_textStart.Length + _keyStart.Length + _keyFirstToken.Length + _skeletonFirstKey.Length
            + _buckets.Length + _hashedSkeletons.Length + FamilyCounts.Length + GivenCounts.Length));

    internal ReadOnlySpan<byte> Utf8(int code) => _text.AsSpan(_textStart[code].._textStart[code + 1]);

    internal string Text(int code) => Encoding.UTF8.GetString(Utf8(code));

    internal ReadOnlySpan<byte> Key(int key) => _keyText.AsSpan(_keyStart[key].._keyStart[key + 1]);

    /// <summary>The first code of the key; the last is before the first of the next key.</summary>
    internal int FirstToken(int key) => _keyFirstToken[key];

    /// <summary>The first letter of each word in ASCII: its own, or its key's where the script is another.</summary>
    internal ReadOnlySpan<byte> Initials => _initials;

    /// <summary>The key of every code, for those who need many.</summary>
    internal int[] KeysOfTokens()
    {
        var keys = new int[Count + 1];
        keys[0] = -1;
        for (var key = 0; key < KeyCount; key++)
            keys.AsSpan(_keyFirstToken[key].._keyFirstToken[key + 1]).Fill(key);
        return keys;
    }

    /// <summary>The code of a word of the key, or 0.</summary>
    internal int Find(int key, ReadOnlySpan<byte> text)
    {
        for (var code = _keyFirstToken[key]; code < _keyFirstToken[key + 1]; code++)
            if (Utf8(code).SequenceEqual(text)) return code;
        return 0;
    }

    /// <summary>The skeletons that have the hash, or a deletion that has it, among others.</summary>
    internal ReadOnlySpan<int> SkeletonsWith(uint hash)
    {
        var bucket = TokenTableWriter.Bucket(hash, _buckets.Length - 1);
        return _hashedSkeletons.AsSpan(_buckets[bucket].._buckets[bucket + 1]);
    }

    /// <summary>What is near a word, remembered for the next who asks for it.</summary>
    internal NearWords Near(QueryWord word) => _near.Of(word, this);

    internal (int First, int End) KeysOfSkeleton(int skeleton) =>
        (_skeletonFirstKey[skeleton], _skeletonFirstKey[skeleton + 1]);

    /// <summary>Sorts words into a table.</summary>
    /// <param name="texts">Distinct words.</param>
    /// <param name="keys">The key of each.</param>
    /// <param name="codes">The code given to each.</param>
    internal static TokenTable Build(IReadOnlyList<string> texts, IReadOnlyList<string> keys, out int[] codes)
    {
        var order = new WordOrder(texts, keys).Sorted();
        codes = new int[order.Length];
        for (var i = 0; i < order.Length; i++) codes[order[i].Number] = i + 1;
        return new TokenTable(new TokenTableWriter().Write(order));
    }

    internal void Save(SnapshotWriter writer)
    {
        writer.Array<byte>(_text);
        writer.Array<int>(_textStart);
        writer.Array<byte>(_keyText);
        writer.Array<int>(_keyStart);
        writer.Array<int>(_keyFirstToken);
        writer.Array<int>(_skeletonFirstKey);
        writer.Array<int>(_buckets);
        writer.Array<int>(_hashedSkeletons);
        writer.Array<byte>(_initials);
        writer.Array<int>(FamilyCounts);
        writer.Array<int>(GivenCounts);
    }

    internal static TokenTable Load(SnapshotReader reader) => new(new TokenArrays(
        reader.Array<byte>(), reader.Array<int>(), reader.Array<byte>(), reader.Array<int>(), reader.Array<int>(),
        reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<byte>(), reader.Array<int>(),
        reader.Array<int>()));
}

/// <summary>What a <see cref="TokenTable"/> is made of.</summary>
internal sealed record TokenArrays(
    byte[] Text, int[] TextStart, byte[] KeyText, int[] KeyStart, int[] KeyFirstToken, int[] SkeletonFirstKey,
    int[] Buckets, int[] HashedSkeletons, byte[] Initials, int[] FamilyCounts, int[] GivenCounts);
