using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sankofa.Matching.Register;

/// <summary>
/// A check sum of eight bytes in which every word of the data takes part by steps that can be undone, so that one
/// changed word always changes it. It guards against damage, not against an adversary.
/// </summary>
internal struct CheckSum
{
    private ulong _one;
    private ulong _two;
    private ulong _length;

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        _length += (ulong)bytes.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var (one, two) = (_one, _two);
        var i = 0;
        for (; i + 1 < words.Length; i += 2)
        {
            one = Step(one, words[i]);
            two = Step(two, words[i + 1]);
        }

        if (i < words.Length) one = Step(one, words[i]);
        var rest = bytes[(8 * words.Length)..];
        Span<byte> last = stackalloc byte[8];
        last.Clear();
        rest.CopyTo(last);
        if (rest.Length > 0) two = Step(two, MemoryMarshal.Read<ulong>(last));
        (_one, _two) = (one, two);
    }

    internal readonly ulong Value => Step(Step(Step(0x53414E4B4F4641UL, _length), _one), _two);

    private static ulong Step(ulong sum, ulong word) =>
        ulong.RotateLeft((sum ^ word) * 0x9E3779B97F4A7C15UL, 29) + 0x632BE59BD9B4E019UL;
}

/// <summary>Writes arrays to a stream and sums them up.</summary>
internal sealed class SnapshotWriter(Stream stream)
{
    private const int Portion = 1 << 20;
    private CheckSum _sum;

    /// <summary>Counts instead of writing.</summary>
    internal static long Measure(Action<SnapshotWriter> write)
    {
        var counting = new SnapshotWriter(Stream.Null);
        write(counting);
        return counting.Written;
    }

    internal long Written { get; private set; }

    internal void Number(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        Bytes(bytes);
    }

    internal void Array<T>(ReadOnlySpan<T> array)
        where T : unmanaged
    {
        Number(array.Length);
        // In portions: the bytes of a column may be more than a span holds.
        for (var at = 0; at < array.Length; at += Portion)
            Bytes(MemoryMarshal.AsBytes(array.Slice(at, Math.Min(Portion, array.Length - at))));
    }

    /// <summary>Writes the check sum of what was written since the last one.</summary>
    internal void Seal()
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _sum.Value);
        stream.Write(bytes);
        Written += 8;
        _sum = default;
    }

    internal void Bytes(ReadOnlySpan<byte> bytes)
    {
        _sum.Add(bytes);
        if (stream != Stream.Null) stream.Write(bytes);
        Written += bytes.Length;
    }
}

/// <summary>Reads what a <see cref="SnapshotWriter"/> wrote.</summary>
internal sealed class SnapshotReader(Stream stream)
{
    private const int Portion = 1 << 20;
    private CheckSum _sum;
    private long _left = long.MaxValue;

    /// <summary>Nothing is read, or room made for it, beyond this many bytes.</summary>
    internal void Limit(long bytes) => _left = bytes;

    internal long Left => _left;

    internal long Number()
    {
        Span<byte> bytes = stackalloc byte[8];
        Bytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    internal T[] Array<T>()
        where T : unmanaged
    {
        var length = Number();
        var size = Unsafe.SizeOf<T>();
        if (length < 0 || length > System.Array.MaxLength || length * size > _left)
            throw new SnapshotException("The snapshot is damaged: a column is longer than the snapshot.");
        var array = GC.AllocateUninitializedArray<T>((int)length);
        for (var at = 0; at < array.Length; at += Portion)
            Bytes(MemoryMarshal.AsBytes(array.AsSpan(at, Math.Min(Portion, array.Length - at))));
        return array;
    }

    /// <summary>Reads a check sum and compares it with what was read since the last one.</summary>
    internal void Check()
    {
        var expected = _sum.Value;
        Span<byte> bytes = stackalloc byte[8];
        Bytes(bytes);
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes) != expected)
            throw new SnapshotException("The snapshot is damaged: its check sum does not fit.");
        _sum = default;
    }

    internal void Bytes(Span<byte> bytes)
    {
        if (bytes.Length > _left) throw new SnapshotException("The snapshot is damaged: it is longer than it says.");
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException ended)
        {
            throw new SnapshotException("The snapshot is damaged: it ends too early.", ended);
        }

        _left -= bytes.Length;
        _sum.Add(bytes);
    }
}
