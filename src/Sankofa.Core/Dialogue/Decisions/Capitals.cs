using System.Collections.Frozen;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Decisions;

/// <summary>A capital and the zone whose clocks hang there.</summary>
public sealed record Capital(string Country, Wording Name, string Zone);

/// <summary>
/// An instant as the clocks of a capital show it. For reading alone: nothing is ever computed from a local time, so a
/// change to summer time, or a country that changes its zone, moves no end of a silence.
/// </summary>
public static class Capitals
{
    private static readonly Lazy<FrozenDictionary<string, Capital>> ByCountry = new(() =>
        ShippedDialogue.Read<Shipped>("capitals").Capitals
            .ToFrozenDictionary(c => c.Country, StringComparer.Ordinal));

    public static IEnumerable<Capital> All => ByCountry.Value.Values;

    public static Capital? Of(string country) => ByCountry.Value.GetValueOrDefault(country);

    /// <summary>Null where the capital is not on the list.</summary>
    public static DateTimeOffset? TimeIn(string country, DateTimeOffset instant) => Of(country) is { } capital
        ? TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(capital.Zone))
        : null;

    private sealed record Shipped(IReadOnlyList<Capital> Capitals);
}
