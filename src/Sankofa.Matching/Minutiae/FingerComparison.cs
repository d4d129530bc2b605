namespace Sankofa.Matching.Minutiae;

/// <summary>Two minutiae that a comparison took for the same.</summary>
/// <param name="First">Index in the first prepared finger.</param>
/// <param name="Second">Index in the second prepared finger.</param>
/// <param name="Distance">Pixels at 500 dpi between them after alignment, the skin's stretch allowed for.</param>
/// <param name="Alikeness">How alike their surroundings are, 0 to 1.</param>
public readonly record struct MinutiaPair(int First, int Second, float Distance, float Alikeness);

/// <summary>What a comparison of two fingers found.</summary>
/// <param name="Score">
/// The logarithm (base e) of how much likelier this agreement is between two captures of one finger than between two
/// fingers, calibrated on synthetic prints; negative speaks against. It proposes; it never decides.
/// </param>
/// <param name="Pairs">The paired minutiae.</param>
/// <param name="OverlapFirst">Minutiae of the first that lie where the second was seen.</param>
/// <param name="OverlapSecond">Minutiae of the second that lie where the first was seen.</param>
/// <param name="TurnDegrees">By how much the first is turned, counter-clockwise, to lie on the second.</param>
public sealed record FingerComparison(
    double Score, IReadOnlyList<MinutiaPair> Pairs, int OverlapFirst, int OverlapSecond, double TurnDegrees);
