namespace Sankofa.Core.Protection.Tracing;

/// <summary>
/// The kinds of event of family tracing; docs/events.md says what each holds. Those of the host side stand behind the
/// wall: why a child may not be looked for at home, and what the family says of it, tell of a claim.
/// </summary>
public static class TracingEvents
{
    public const string Opened = "Protection.TracingOpened";
    public const string RelativeSought = "Protection.RelativeSought";
    public const string CandidateCompared = "Protection.CandidateCompared";
    public const string CandidateFollowedUp = "Protection.CandidateFollowedUp";
    public const string CandidateRuledOut = "Protection.CandidateRuledOut";
    public const string RelativeConfirmed = "Protection.RelativeConfirmed";
    public const string ContactAttempted = "Protection.ContactAttempted";
    public const string TracingRefused = "Protection.TracingRefused";
    public const string TracingEnded = "Protection.TracingEnded";
}
