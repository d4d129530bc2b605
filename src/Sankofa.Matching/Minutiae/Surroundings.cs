using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    /// <summary>The worth of a neighbour found exactly; a deviation of one tolerance takes half of it.</summary>
    private const short Exact = 128;

    /// <summary>64 over 28 degrees, in steps of a 512th of a turn, times 16.</summary>
    private const short TurnWeight = 26;

    /// <summary>Added to the number of neighbours, so that two of two found say less than eight of ten.</summary>
    private const float FewNeighbours = 3;

    private static readonly float[] Share = Shares();

    internal static void Compare(PreparedFinger one, PreparedFinger other, Span<float> alike, int stride)
    {
        for (var i = 0; i < one.Count; i++)
            for (var j = 0; j < other.Count; j++)
                alike[i * stride + j] = Share[one.Neighbours[i] * (PreparedFinger.Lanes + 1) + other.Neighbours[j]]
                    * Found(one, i, other, j);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Found(PreparedFinger one, int i, PreparedFinger other, int j)
    {
        ref var distances = ref MemoryMarshal.GetArrayDataReference(one.Distance);
        ref var bearings = ref MemoryMarshal.GetArrayDataReference(one.Bearing);
        ref var turns = ref MemoryMarshal.GetArrayDataReference(one.Turn);
        var lane = (nuint)(j * PreparedFinger.Lanes);
        var distance = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Distance), lane);
        var bearing = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Bearing), lane);
        var turn = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.Turn), lane);
        var byDistance = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.DistanceWeight), lane);
        var byBearing = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(other.BearingWeight), lane);
        var best = Vector256.Create(Exact);
        var turnWeight = Vector256.Create(TurnWeight);
        var start = i * PreparedFinger.Lanes;
        for (var n = start; n < start + one.Neighbours[i]; n++)
        {
            var apart = Vector256.Abs(distance - Vector256.Create(Unsafe.Add(ref distances, n))) * byDistance;
            var swung = Vector256.Abs(bearing - Vector256.Create(Unsafe.Add(ref bearings, n)));
            var turned = Vector256.Abs(turn - Vector256.Create(Unsafe.Add(ref turns, n)));
            // A half turn is the one value whose absolute value is negative: shifted without sign it is right again.
            var angles = Vector256.ShiftRightLogical(swung, 7) * byBearing
                + Vector256.ShiftRightLogical(turned, 7) * turnWeight;
            best = Vector256.Min(best, Vector256.ShiftRightLogical(apart, 4) + Vector256.ShiftRightLogical(angles, 4));
        }
        return Exact * PreparedFinger.Lanes - Vector256.Sum(best);
    }

    private static float[] Shares()
    {
        const int side = PreparedFinger.Lanes + 1;
        var shares = new float[side * side];
        for (var one = 0; one < side; one++)
            for (var other = 0; other < side; other++)
                shares[one * side + other] = 1 / (Exact * (MathF.Sqrt(one * other) + FewNeighbours));
        return shares;
    }
}
