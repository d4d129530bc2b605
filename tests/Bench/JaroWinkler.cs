namespace Sankofa.Bench;

/// <summary>
/// W. E. Winkler, "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage"
/// (1990): prefixes of up to four letters, 0.1 each. A contender that the library is measured beside.
/// </summary>
internal static class JaroWinkler
{
    public static double Compare(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return 0;
        var jaro = Jaro(one, other);
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(one.Length, other.Length)) && one[prefix] == other[prefix]) prefix++;
        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    private static double Jaro(string one, string other)
    {
        var window = Math.Max(0, (Math.Max(one.Length, other.Length) / 2) - 1);
        var (taken, otherTaken) = (new bool[one.Length], new bool[other.Length]);
        var common = 0;
        for (var i = 0; i < one.Length; i++)
            for (var j = Math.Max(0, i - window); j < Math.Min(other.Length, i + window + 1); j++)
            {
                if (otherTaken[j] || one[i] != other[j]) continue;
                taken[i] = otherTaken[j] = true;
                common++;
                break;
            }

        if (common == 0) return 0;
        var (swapped, at) = (0, 0);
        for (var i = 0; i < one.Length; i++)
        {
            if (!taken[i]) continue;
            while (!otherTaken[at]) at++;
            if (one[i] != other[at++]) swapped++;
        }

        return (((double)common / one.Length) + ((double)common / other.Length)
            + ((common - (swapped / 2.0)) / common)) / 3;
    }
}
