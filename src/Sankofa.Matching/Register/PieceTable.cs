using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sankofa.Matching.Register;

/// <summary>
/// Remembers a number for each piece of text. Pieces of up to sixteen letters, which nearly all names are, stand in
/// the table itself as two whole numbers and their length, so that one look into memory finds them.
/// </summary>
internal sealed class PieceTable
{
    /// <summary>What an unknown piece has.</summary>
    internal const int Unknown = int.MinValue;

    private const int Packed = 16;
    private readonly Dictionary<string, int> _long = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longBySpan;
    private Slot[] _slots = new Slot[256];
    private int _count;

    internal PieceTable() => _longBySpan = _long.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An empty one has no length.</summary>
    private struct Slot
    {
        internal ulong One;
        internal ulong Two;
        internal int Length;
        internal int Number;
    }

    /// <summary>The number of a piece, or <see cref="Unknown"/>.</summary>
    internal int Find(ReadOnlySpan<char> text)
    {
        if (!Pack(text, out var one, out var two)) return _longBySpan.TryGetValue(text, out var known) ? known : Unknown;
        ref var slot = ref Place(_slots, one, two, text.Length);
        return slot.Length == 0 ? Unknown : slot.Number;
    }

    /// <summary>Remembers the number of a piece that is not yet known.</summary>
    internal void Add(ReadOnlySpan<char> text, int number)
    {
        if (!Pack(text, out var one, out var two))
        {
            _longBySpan[text] = number;
            return;
        }

        if (++_count > _slots.Length / 2) Grow();
        Place(_slots, one, two, text.Length) = new Slot { One = one, Two = two, Length = text.Length, Number = number };
    }

    private void Grow()
    {
        var larger = new Slot[2 * _slots.Length];
        foreach (ref var slot in _slots.AsSpan())
            if (slot.Length > 0) Place(larger, slot.One, slot.Two, slot.Length) = slot;
        _slots = larger;
    }

    /// <summary>Where a piece stands, or the empty slot where it belongs.</summary>
    private static ref Slot Place(Slot[] slots, ulong one, ulong two, int length)
    {
        var high = Math.BigMul(one ^ 0x9E3779B97F4A7C15UL, two ^ 0xD6E8FEB86659FD93UL, out var low);
        var mixed = (high ^ low ^ (uint)length) * 0x9E3779B97F4A7C15UL;
        var at = (int)(mixed >> (64 - BitOperations.Log2((uint)slots.Length)));
        while (true)
        {
            ref var slot = ref slots[at];
            if (slot.Length == 0 || (slot.One == one && slot.Two == two && slot.Length == length)) return ref slot;
            at = (at + 1) & (slots.Length - 1);
        }
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
