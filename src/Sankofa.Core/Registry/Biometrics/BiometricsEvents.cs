namespace Sankofa.Core.Registry.Biometrics;

/// <summary>What happens to a register's fingerprints, on the register's own chain: ids and counts alone.</summary>
public static class BiometricsEvents
{
    public const string TurnedOn = "Biometrics.TurnedOn";
    public const string TurnedOff = "Biometrics.TurnedOff";
    public const string SampleTaken = "Biometrics.SampleTaken";
    public const string ComparisonAsked = "Biometrics.ComparisonAsked";
    public const string PairRead = "Biometrics.PairRead";
    public const string ViewGiven = "Biometrics.ViewGiven";
}
