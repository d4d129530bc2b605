namespace Sankofa.Core.Dialogue.Decisions;

public enum SilenceOutcome
{
    Running, Broken, Withdrawn, Approved,
}

/// <summary>
/// All that decides what became of a silence: instants in UTC and nothing else. The outcome is computed from these rows
/// wherever it is asked for, so a restart, a second node or a job that did not run changes nothing.
/// </summary>
public sealed record SilenceRows(
    DateTimeOffset OpenedAt, DateTimeOffset FirstEnd, IReadOnlyList<DateTimeOffset> LaterEnds,
    IReadOnlyList<DateTimeOffset> Objections, DateTimeOffset? WithdrawnAt, DateTimeOffset? ApprovedAt)
{
    public DateTimeOffset EndsAt => LaterEnds.Count == 0 ? FirstEnd : LaterEnds.Max();

    /// <summary>The one rule of time: from the opening on, and before the end.</summary>
    public bool Covers(DateTimeOffset at) => OpenedAt <= at && at < EndsAt;

    public SilenceOutcome Outcome(DateTimeOffset now) =>
        // Once written an approval stands, whatever a clock says later.
        ApprovedAt is not null ? SilenceOutcome.Approved
        : Objections.Any(Covers) ? SilenceOutcome.Broken
        : WithdrawnAt is { } withdrawn && Covers(withdrawn) ? SilenceOutcome.Withdrawn
        : now < EndsAt ? SilenceOutcome.Running
        : SilenceOutcome.Approved;

    /// <summary>As the database keeps it: what is compared now is compared the same after a restart.</summary>
    public static DateTimeOffset Kept(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
