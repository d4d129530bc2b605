namespace Sankofa.Core.Journeys;

/// <summary>The kinds of event of this module; docs/events.md says what each holds.</summary>
public static class JourneysEvents
{
    public const string Booked = "Journeys.Booked";
    public const string BookingChanged = "Journeys.BookingChanged";
    public const string BookingCancelled = "Journeys.BookingCancelled";
    public const string Boarded = "Journeys.Boarded";
    public const string NotBoarded = "Journeys.NotBoarded";
    public const string Arrived = "Journeys.Arrived";
    public const string BedGiven = "Journeys.BedGiven";
    public const string StayChanged = "Journeys.StayChanged";
    public const string HandedOver = "Journeys.HandedOver";
    public const string HelpGiven = "Journeys.HelpGiven";
    public const string HelpTakenBack = "Journeys.HelpTakenBack";
    public const string HelpJustified = "Journeys.HelpJustified";
}
