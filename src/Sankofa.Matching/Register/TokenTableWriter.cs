using System.Numerics;
using System.Text;

namespace Sankofa.Matching.Register;

/// <summary>Lays out sorted words as the arrays of a <see cref="TokenTable"/>.</summary>
internal sealed class TokenTableWriter
{
    private byte[] _text = new byte[256];
    private int _textLength;
    private readonly List<byte> _keyText = [];
    private readonly List<int> _keyStart = [];
    private readonly List<int> _keyFirstToken = [];
    private readonly List<int> _skeletonFirstKey = [];

    internal TokenArrays Write((string Skeleton, string Key, string Text, int Number)[] order)
    {
        var textStart = new int[order.Length + 2];
        var initials = new byte[order.Length + 1];
        for (var i = 0; i < order.Length; i++)
        {
            var (skeleton, key, text, _) = order[i];
            if (i == 0 || skeleton != order[i - 1].Skeleton) _skeletonFirstKey.Add(_keyStart.Count);
            if (i == 0 || key != order[i - 1].Key) Begin(key, i + 1);
            textStart[i + 1] = _textLength;
            Append(text);
            initials[i + 1] = (byte)(char.IsAscii(text[0]) ? text[0] : key.Length > 0 ? key[0] : 0);
        }

        textStart[order.Length + 1] = _textLength;
        _skeletonFirstKey.Add(_keyStart.Count);
        _keyStart.Add(_keyText.Count);
        _keyFirstToken.Add(order.Length + 1);
        var (buckets, skeletons) = Deletions(order);
        return new TokenArrays(
            _text.AsSpan(0, _textLength).ToArray(), textStart, [.. _keyText], [.. _keyStart], [.. _keyFirstToken],
            [.. _skeletonFirstKey], buckets, skeletons, initials, new int[order.Length + 1], new int[order.Length + 1]);
    }

    /// <summary>The bucket of a hash among a power of two.</summary>
    internal static int Bucket(uint hash, int buckets) => (int)(hash & (uint)(buckets - 1));

    private void Begin(string key, int code)
    {
        _keyStart.Add(_keyText.Count);
        _keyFirstToken.Add(code);
        foreach (var letter in key) _keyText.Add((byte)letter);
    }

    private void Append(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (_textLength + length > _text.Length)
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _textLength + length));
        _textLength += Encoding.UTF8.GetBytes(text, _text.AsSpan(_textLength));
    }

    /// <summary>Each skeleton under its own hash and under the hash of each of its one-letter deletions.</summary>
    private static (int[] Buckets, int[] Skeletons) Deletions(
        (string Skeleton, string Key, string Text, int Number)[] order)
    {
        var entries = new List<ulong>(order.Length);
        Span<byte> letters = stackalloc byte[NameFolding.LongestKey];
        var skeleton = -1;
        for (var i = 0; i < order.Length; i++)
        {
            var text = order[i].Skeleton;
            if (i > 0 && text == order[i - 1].Skeleton) continue;
            skeleton++;
            var length = Encoding.ASCII.GetBytes(text, letters);
            for (var without = -1; without < length; without++)
            {
                // Within a run of one letter every removal gives the same.
                if (without > 0 && text[without] == text[without - 1]) continue;
                if (without >= 0 && length < 2) continue;
                var hash = Register.Skeletons.Hash(letters[..length], without);
                entries.Add(((ulong)hash << 32) | (uint)skeleton);
            }
        }

        var size = (int)BitOperations.RoundUpToPowerOf2((uint)(entries.Count / 2) + 1);
        var buckets = new int[size + 1];
        foreach (var entry in entries) buckets[Bucket((uint)(entry >> 32), size) + 1]++;
        for (var i = 1; i <= size; i++) buckets[i] += buckets[i - 1];
        var next = buckets.AsSpan(0, size).ToArray();
        var skeletons = new int[entries.Count];
        foreach (var entry in entries) skeletons[next[Bucket((uint)(entry >> 32), size)]++] = (int)(uint)entry;
        return (buckets, skeletons);
    }
}
