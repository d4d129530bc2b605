namespace Sankofa.Matching.Minutiae;

/// <summary>Several fingers of one person, taken together.</summary>
public static class FingerFusion
{
    /// <summary>One finger that was badly captured or is injured must not sink the others.</summary>
    public const double Least = -3;

    /// <summary>One finger alone never says more than this, whatever its size.</summary>
    public const double Most = 20;

    /// <summary>
    /// The sum of the logarithms of likelihood ratios (fingers taken as independent), each kept between
    /// <see cref="Least"/> and <see cref="Most"/>.
    /// </summary>
    /// <param name="scores">The score of each finger that both sides have.</param>
    /// <returns>The logarithm of the joint likelihood ratio; 0 without any finger.</returns>
    public static double Sum(ReadOnlySpan<double> scores)
    {
        var sum = 0.0;
        foreach (var score in scores) sum += Math.Clamp(score, Least, Most);
        return sum;
    }
}
