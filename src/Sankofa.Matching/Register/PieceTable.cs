using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sankofa.Matching.Register;

/// <summary>
/// Remembers a number for each piece of text. Pieces of up to sixteen letters, which nearly all names are, stand in
/// the table itself as two whole numbers and their length. They stand in the order they came, so that the common ones
/// stand together near the beginning and stay in the caches.
/// </summary>
internal sealed class PieceTable
{
    /// <summary>What an unknown piece has.</summary>
    internal const int Unknown = int.MinValue;

    private const int Packed = 16;
    private readonly Dictionary<string, int> _long = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longBySpan;
    private Entry[] _entries = new Entry[128];
    private int _count;

    // By hash: the place of an entry, from 1; 0 is empty.
    private int[] _places = new int[256];

    internal PieceTable() => _longBySpan = _long.GetAlternateLookup<ReadOnlySpan<char>>();

    private struct Entry
    {
        internal ulong One;
        internal ulong Two;
        internal int Length;
        internal int Number;
    }

    /// <summary>The number of a piece, or <see cref="Unknown"/>.</summary>
    internal int Find(ReadOnlySpan<char> text)
    {
        if (!Pack(text, out var one, out var two))
            return _longBySpan.TryGetValue(text, out var known) ? known : Unknown;
        for (var at = Home(one, two, text.Length); ; at++)
        {
            var place = _places[at & (_places.Length - 1)];
            if (place == 0) return Unknown;
            ref var entry = ref _entries[place - 1];
            if (entry.One == one && entry.Two == two && entry.Length == text.Length) return entry.Number;
        }
    }

    /// <summary>Remembers the number of a piece that is not yet known.</summary>
    internal void Add(ReadOnlySpan<char> text, int number)
    {
        if (!Pack(text, out var one, out var two))
        {
            _longBySpan[text] = number;
            return;
        }

        if (_count == _entries.Length) Grow();
        _entries[_count++] = new Entry { One = one, Two = two, Length = text.Length, Number = number };
        Settle(_count);
    }

    private void Grow()
    {
        Array.Resize(ref _entries, 2 * _entries.Length);
        _places = new int[2 * _places.Length];
        for (var place = 1; place <= _count; place++) Settle(place);
    }

    private void Settle(int place)
    {
        ref var entry = ref _entries[place - 1];
        var at = Home(entry.One, entry.Two, entry.Length);
        while (_places[at & (_places.Length - 1)] != 0) at++;
        _places[at & (_places.Length - 1)] = place;
    }

    private int Home(ulong one, ulong two, int length)
    {
        var high = Math.BigMul(one ^ 0x9E3779B97F4A7C15UL, two ^ 0xD6E8FEB86659FD93UL, out var low);
        var mixed = (high ^ low ^ (uint)length) * 0x9E3779B97F4A7C15UL;
        return (int)(mixed >> (64 - BitOperations.Log2((uint)_places.Length)));
    }

    /// <summary>
    /// Two numbers that with the length say what the text is: its beginning and its end, which overlap where it is
    /// short.
    /// </summary>
    private static bool Pack(ReadOnlySpan<char> text, out ulong one, out ulong two)
    {
        (one, two) = (0, 0);
        if (text.Length > Packed) return false;
        if (text.Length > 8)
        {
            var units = MemoryMarshal.Cast<char, ushort>(text);
            var (first, last) = (Vector128.Create(units), Vector128.Create(units[^8..]));
            if (Vector128.GreaterThanAny(first | last, Vector128.Create((ushort)0xFF))) return false;
            var narrow = Vector128.Narrow(first, last).AsUInt64();
            (one, two) = (narrow[0], narrow[1]);
        }
        else if (text.Length >= 4)
        {
            var bytes = MemoryMarshal.AsBytes(text);
            (one, two) = (MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[^8..]));
        }
        else
        {
            foreach (var unit in text) one = (one << 16) | unit;
        }

        return text.Length > 0;
    }
}
