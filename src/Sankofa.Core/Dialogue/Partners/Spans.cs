using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Partners;

/// <summary>
/// From when to when, as far as that is known: an unknown end holds on, an unknown beginning held before.
/// </summary>
public static class Spans
{
    public static bool Hold(PartialDate from, PartialDate until, DateOnly day) =>
        (from.Range is not { } first || first.First <= day) && (until.Range is not { } last || day <= last.Last);

    public static bool EndBefore(PartialDate from, PartialDate until) =>
        from.Range is { } first && until.Range is { } last && last.Last < first.First;
}
