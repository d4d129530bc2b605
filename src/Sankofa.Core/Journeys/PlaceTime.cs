using Sankofa.Core.House;

namespace Sankofa.Core.Journeys;

/// <summary>
/// A clock on a wall somewhere: what a ticket says. Kept as the instant and the zone, so that nobody has to guess later
/// whose midnight was meant.
/// </summary>
public readonly record struct PlaceTime(DateOnly Day, TimeOnly Time, string Zone)
{
    public const int ZoneLength = 40;

    public DateTimeOffset ToInstant(string field)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone)) throw new RuleViolation(
            "Journeys.Time.NoZone", field);
        var wall = Day.ToDateTime(Time, DateTimeKind.Unspecified);
        RuleViolation.When(zone.IsInvalidTime(wall), "Journeys.Time.Skipped", field);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    public static PlaceTime Of(DateTimeOffset instant, string zone)
    {
        var wall = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone));
        return new PlaceTime(DateOnly.FromDateTime(wall.DateTime), TimeOnly.FromDateTime(wall.DateTime), zone);
    }
}
