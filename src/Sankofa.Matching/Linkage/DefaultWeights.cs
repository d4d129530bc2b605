using static Sankofa.Matching.Linkage.Field;
using static Sankofa.Matching.Linkage.Relation;

namespace Sankofa.Matching.Linkage;

/// <summary>
/// Weights set by hand, for where there are too few records to estimate from: registers of West and Central Africa,
/// with half of the names written in another orthography and a third of the birth dates known by year alone.
/// </summary>
internal static class DefaultWeights
{
    internal const double Prior = 1e-4;

    internal static readonly LevelWeight[] All =
    [
        new(Family, CutShort, 0.004, 0.0004), new(Family, Same, 0.536, 0.0076),
        new(Family, SameInAnotherSpelling, 0.32, 0.006), new(Family, Near, 0.04, 0.006),
        new(Family, Part, 0.03, 0.01), new(Family, Initial, 0.005, 0.005), new(Family, Cognate, 0.005, 0.002),
        new(Family, OtherName, 0.015, 0.001), new(Family, Swapped, 0.025, 0.0002), new(Family, Different, 0.02, 0.9618),
        new(Given, CutShort, 0.004, 0.0004), new(Given, Same, 0.496, 0.0076),
        new(Given, SameInAnotherSpelling, 0.32, 0.008), new(Given, Near, 0.04, 0.008),
        new(Given, Part, 0.06, 0.02), new(Given, Initial, 0.01, 0.006), new(Given, Cognate, 0.02, 0.01),
        new(Given, Swapped, 0.025, 0.02), new(Given, Different, 0.025, 0.92),
        new(BirthDate, Same, 0.42, 0.00006), new(BirthDate, SameConventional, 0.06, 0.002),
        new(BirthDate, SameYearAndMonth, 0.03, 0.0015), new(BirthDate, SameYearOnly, 0.22, 0.014),
        new(BirthDate, DayAndMonthSwapped, 0.02, 0.00005), new(BirthDate, OneDigitOff, 0.05, 0.0008),
        new(BirthDate, SameYearOtherDay, 0.06, 0.016), new(BirthDate, WithinThreeYears, 0.11, 0.12),
        new(BirthDate, Different, 0.03, 0.84559),
        new(BirthPlace, Same, 0.5, 0.03), new(BirthPlace, SameInAnotherSpelling, 0.12, 0.006),
        new(BirthPlace, Near, 0.03, 0.004), new(BirthPlace, Part, 0.1, 0.03), new(BirthPlace, Different, 0.25, 0.93),
        new(Residence, Same, 0.3, 0.02), new(Residence, SameInAnotherSpelling, 0.1, 0.006),
        new(Residence, Near, 0.03, 0.004), new(Residence, Part, 0.17, 0.05), new(Residence, Different, 0.4, 0.92),
        new(Field.Sex, Same, 0.985, 0.5), new(Field.Sex, Different, 0.015, 0.5),
        new(Father, Same, 0.45, 0.003), new(Father, SameInAnotherSpelling, 0.33, 0.003), new(Father, Near, 0.05, 0.003),
        new(Father, Part, 0.09, 0.03), new(Father, Initial, 0.01, 0.003), new(Father, Cognate, 0.02, 0.01),
        new(Father, Different, 0.05, 0.948),
        new(Mother, Same, 0.45, 0.003), new(Mother, SameInAnotherSpelling, 0.33, 0.003), new(Mother, Near, 0.05, 0.003),
        new(Mother, Part, 0.09, 0.03), new(Mother, Initial, 0.01, 0.003), new(Mother, Cognate, 0.02, 0.01),
        new(Mother, Different, 0.05, 0.948),
        new(Number, Same, 0.55, 0.000001), new(Number, OneDigitOff, 0.05, 0.00005),
        new(Number, Different, 0.4, 0.999949),
        new(Phone, Same, 0.4, 0.000005), new(Phone, OneDigitOff, 0.03, 0.0001), new(Phone, Different, 0.57, 0.999895),
    ];
}
