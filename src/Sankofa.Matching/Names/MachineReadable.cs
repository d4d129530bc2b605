namespace Sankofa.Matching;

/// <summary>
/// Names of a machine-readable zone (ICAO Doc 9303, parts 3 to 6): family name, two fillers, given names with one
/// filler
/// between; apostrophes are left out; what has no room is cut.
/// </summary>
internal static class MachineReadable
{
    /// <summary>Places for the name in a passport, in a card of two lines and in one of three.</summary>
    private static readonly int[] Rooms = [39, 31, 30];

    internal static PersonName Read(string zone)
    {
        var name = zone.Trim();
        // Whole lines of a passport or a visa begin with their kind and the state.
        if (name.Length is 44 or 36 && name[0] is 'P' or 'V' or 'I' or 'A' or 'C' && !name[..5].Contains("<<"))
            name = name[5..];
        var isFull = Array.IndexOf(Rooms, name.Length) >= 0 && name[^1] != '<';
        var at = name.IndexOf("<<", StringComparison.Ordinal);
        var (family, given) = at < 0 ? (name, "") : (name[..at], name[(at + 2)..]);
        return new PersonName { FamilyName = Words(family), GivenNames = Words(given), MayBeCutShort = isFull };
    }

    private static string Words(string filled) =>
        string.Join(' ', filled.Split('<', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
