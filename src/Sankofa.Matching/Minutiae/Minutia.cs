namespace Sankofa.Matching.Minutiae;

/// <summary>What a ridge does at a minutia (ISO/IEC 19794-2:2005, two bits).</summary>
public enum MinutiaKind : byte
{
    /// <summary>Something else, or not told.</summary>
    Other = 0,

    /// <summary>The ridge ends.</summary>
    Ending = 1,

    /// <summary>The ridge divides.</summary>
    Bifurcation = 2,
}

/// <summary>One minutia as a finger minutiae record of ISO/IEC 19794-2:2005 tells it.</summary>
/// <param name="X">Pixels from the left edge of the image, 0 to 16383.</param>
/// <param name="Y">Pixels from the upper edge of the image, 0 to 16383, growing downwards.</param>
/// <param name="Angle">
/// Direction in steps of 1.40625 degrees (256 a turn), counter-clockwise from the direction to the right.
/// </param>
/// <param name="Kind">Ending, bifurcation or other.</param>
/// <param name="Quality">1 to 100, higher is better; 0 is not reported.</param>
public readonly record struct Minutia(int X, int Y, byte Angle, MinutiaKind Kind, byte Quality);
