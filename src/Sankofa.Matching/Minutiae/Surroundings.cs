using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sankofa.Matching.Minutiae;

/// <summary>
/// How alike what surrounds two minutiae is: each neighbour of one looks for its best counterpart about the other, by
/// distance, bearing and direction; what is found is set against what could have been found.
/// </summary>
/// <remarks>
/// The descriptor is the minutiae-based one of J. Feng, "Combining minutiae descriptors for fingerprint matching",
/// Pattern Recognition 41 (2008); comparing sixteen neighbours at once in 16-bit lanes is ours.
/// </remarks>
internal static class Surroundings
{
    /// <summary>
    /// What a neighbour that is not found costs, in 1024ths of a tolerance: deviations of distance, bearing and
    /// direction add up, and two tolerances together are as good as nothing.
    /// </summary>
    private const ushort Lost = 2048;

    /// <summary>Every lane lost: 32768, which 16 bits without a sign still hold.</summary>
    private const int All = Lost * PreparedFinger.Lanes;

    /// <summary>1024 a tolerance of 28 degrees, for directions of 65536 a turn, in 65536ths.</summary>
    private const ushort TurnWeight = 13165;

    /// <summary>Added to the number of neighbours, so that two of two found say less than eight of ten.</summary>
    private const float FewNeighbours = 3;

    private static readonly float[] Share = Shares();

    /// <summary>Fills the table for pairs whose directions are at most so far apart; all others are 0.</summary>
    internal static void Compare(
        PreparedFinger one, PreparedFinger other, Span<float> alike, int stride, int mostTurned)
    {
        // Each number in all lanes, twice as many as one minutia needs: the wide registers take two at once.
        Span<Vector512<short>> looked = stackalloc Vector512<short>[3 * PreparedFinger.Lanes];
        for (var i = 0; i < one.Count; i++)
        {
            var count = one.Neighbours[i];
            for (var n = 0; n < count; n++)
            {
                looked[3 * n] = Vector512.Create(one.Distance[i * PreparedFinger.Lanes + n]);
                looked[3 * n + 1] = Vector512.Create(one.Bearing[i * PreparedFinger.Lanes + n]);
                looked[3 * n + 2] = Vector512.Create(one.Turn[i * PreparedFinger.Lanes + n]);
            }
            var row = alike.Slice(i * stride, other.X.Length);
            // Cleared as far as lanes are read.
            row.Clear();
            var shares = Share.AsSpan(count * (PreparedFinger.Lanes + 1), PreparedFinger.Lanes + 1);
            var (start, end, more) = other.Facing(one.Angle[i], mostTurned);
            Fill(row, shares, looked[..(3 * count)], other, start, end);
            Fill(row, shares, looked[..(3 * count)], other, 0, more);
        }
    }

    private static void Fill(
        Span<float> row, ReadOnlySpan<float> shares, ReadOnlySpan<Vector512<short>> looked, PreparedFinger other,
        int start, int end)
    {
        var j = start;
        if (Avx512BW.IsSupported)
            for (; j + 1 < end; j += 2)
            {
                var (one, two) = FoundTwo(looked, other, j);
                row[j] = shares[other.Neighbours[j]] * one;
                row[j + 1] = shares[other.Neighbours[j + 1]] * two;
            }
        for (; j < end; j++) row[j] = shares[other.Neighbours[j]] * Found(looked, other, j);
    }

    /// <summary>As <see cref="Found"/> for two minutiae that stand beside each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int One, int Two) FoundTwo(ReadOnlySpan<Vector512<short>> looked, PreparedFinger other, int j)
    {
        var lane = (nuint)(j * PreparedFinger.Lanes);
        var distance = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Distance), lane);
        var bearing = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Bearing), lane);
        var turn = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Turn), lane);
        var byBearing = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.BearingWeight), lane);
        var best = Vector512.Create(Lost);
        var byTurn = Vector512.Create(TurnWeight);
        ref var neighbour = ref MemoryMarshal.GetReference(looked);
        ref var end = ref Unsafe.Add(ref neighbour, looked.Length);
        for (; Unsafe.IsAddressLessThan(ref neighbour, ref end); neighbour = ref Unsafe.Add(ref neighbour, 3))
        {
            var apart = Vector512.Abs(distance - neighbour).AsUInt16();
            var swung = Vector512.Abs(bearing - Unsafe.Add(ref neighbour, 1)).AsUInt16();
            var turned = Vector512.Abs(turn - Unsafe.Add(ref neighbour, 2)).AsUInt16();
            best = Vector512.Min(best, apart
                + Avx512BW.MultiplyHigh(swung, byBearing) + Avx512BW.MultiplyHigh(turned, byTurn));
        }
        return (All - Vector256.Sum(best.GetLower()), All - Vector256.Sum(best.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Found(ReadOnlySpan<Vector512<short>> looked, PreparedFinger other, int j)
    {
        var lane = (nuint)(j * PreparedFinger.Lanes);
        var distance = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Distance), lane);
        var bearing = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Bearing), lane);
        var turn = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Turn), lane);
        var byBearing = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.BearingWeight), lane);
        var best = Vector256.Create(Lost);
        var byTurn = Vector256.Create(TurnWeight);
        ref var neighbour = ref MemoryMarshal.GetReference(looked);
        ref var end = ref Unsafe.Add(ref neighbour, looked.Length);
        for (; Unsafe.IsAddressLessThan(ref neighbour, ref end); neighbour = ref Unsafe.Add(ref neighbour, 3))
        {
            // A half turn is the one value whose absolute value is negative: read without sign it is right again.
            var apart = Vector256.Abs(distance - neighbour.GetLower()).AsUInt16();
            var swung = Vector256.Abs(bearing - Unsafe.Add(ref neighbour, 1).GetLower()).AsUInt16();
            var turned = Vector256.Abs(turn - Unsafe.Add(ref neighbour, 2).GetLower()).AsUInt16();
            best = Vector256.Min(best, apart + High(swung, byBearing) + High(turned, byTurn));
        }
        return All - Vector256.Sum(best);
    }

    /// <summary>The upper halves of the products: the same bits on every processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> High(Vector256<ushort> left, Vector256<ushort> right)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyHigh(left, right);
        var (lowLeft, highLeft) = Vector256.Widen(left);
        var (lowRight, highRight) = Vector256.Widen(right);
        return Vector256.Narrow(
            Vector256.ShiftRightLogical(lowLeft * lowRight, 16), Vector256.ShiftRightLogical(highLeft * highRight, 16));
    }

    private static float[] Shares()
    {
        const int side = PreparedFinger.Lanes + 1;
        var shares = new float[side * side];
        for (var one = 0; one < side; one++)
            for (var other = 0; other < side; other++)
                shares[one * side + other] = 1 / (Lost * (MathF.Sqrt(one * other) + FewNeighbours));
        return shares;
    }
}
