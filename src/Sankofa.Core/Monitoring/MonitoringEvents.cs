namespace Sankofa.Core.Monitoring;

/// <summary>The kinds of event of this module; docs/events.md says what each holds.</summary>
public static class MonitoringEvents
{
    public const string VisitPlanned = "Monitoring.VisitPlanned";
    public const string Visited = "Monitoring.Visited";
    public const string FollowUpImpossible = "Monitoring.FollowUpImpossible";
}
