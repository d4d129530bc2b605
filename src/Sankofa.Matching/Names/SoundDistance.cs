namespace Sankofa.Matching;

/// <summary>
/// How far apart the sounds of two words are: an edit distance whose steps cost as much as orthographies seldom take
/// them, in hundredths. A vowel for its neighbour costs little, a consonant for a strange one more than a step.
/// </summary>
/// <remarks>
/// Weighted edit distance after R. A. Wagner and M. J. Fischer, "The string-to-string correction problem", Journal of
/// the
/// ACM 21 (1974), with F. J. Damerau's swap of neighbours. The costs are our own, from the orthographies, checked on
/// spelling variants held apart from those they were chosen on.
/// </remarks>
internal static class SoundDistance
{
    internal const int Whole = 100;

    /// <summary>What is beyond is not compared: no spelling variant is so long a word.</summary>
    internal const int Longest = 40;

    private const int Strange = 130;
    private const int Swap = 60;
    private const int LeastLoss = 25;

    private static readonly byte[] Replacements = MakeReplacements();

    /// <summary>What two words may differ by and still be likely spellings of one name, by the sum of their
    /// sounds.</summary>
    private static readonly int[] Allowances =
        [0, 0, 0, 0, 20, 30, 42, 48, 64, 76, 92, 104, 115, 124, 132, 141, 148];

    [ThreadStatic]
    private static int[]? rows;

    internal static int Allowance(int sounds) => Allowances[Math.Min(sounds, Allowances.Length - 1)];

    /// <summary>The distance, or any number above <paramref name="most"/> when it is larger than that.</summary>
    /// <param name="one">Sounds with five vowels.</param>
    /// <param name="lost">What each of them costs when the other word does not have it.</param>
    /// <param name="other">Sounds of the other word.</param>
    /// <param name="gained">What each of those costs.</param>
    /// <param name="unvocalised">Whether one of the two comes from a script that leaves short vowels out.</param>
    /// <param name="most">Where to stop counting.</param>
    internal static int Of(ReadOnlySpan<char> one, ReadOnlySpan<byte> lost, ReadOnlySpan<char> other,
        ReadOnlySpan<byte> gained, bool unvocalised, int most)
    {
        if (one.Length > Longest) one = one[..Longest];
        if (other.Length > Longest) other = other[..Longest];
        if (!unvocalised && Math.Abs(one.Length - other.Length) * LeastLoss > most) return most + 1;
        var room = rows ??= new int[3 * (Longest + 1)];
        var before = room.AsSpan(0, other.Length + 1);
        var above = room.AsSpan(Longest + 1, other.Length + 1);
        var row = room.AsSpan(2 * (Longest + 1), other.Length + 1);
        above[0] = 0;
        for (var j = 0; j < other.Length; j++) above[j + 1] = above[j] + Loss(gained[j], unvocalised);
        for (var i = 0; i < one.Length; i++)
        {
            var loss = Loss(lost[i], unvocalised);
            var least = row[0] = above[0] + loss;
            for (var j = 0; j < other.Length; j++)
            {
                var cost = above[j] + Replacement(one[i], other[j], unvocalised);
                cost = Math.Min(cost, above[j + 1] + loss);
                cost = Math.Min(cost, row[j] + Loss(gained[j], unvocalised));
                if (i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j] && one[i] != other[j])
                    cost = Math.Min(cost, before[j - 1] + Swap);
                row[j + 1] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most + Swap) return least;
            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[other.Length];
    }

    private static int Loss(byte loss, bool unvocalised) => unvocalised && loss < 70 ? loss / 3 : loss;

    private static int Replacement(char one, char other, bool unvocalised)
    {
        if (one == other) return 0;
        if (!char.IsAsciiLetterLower(one) || !char.IsAsciiLetterLower(other)) return Strange;
        var cost = Replacements[((one - 'a') * 26) + other - 'a'];
        return unvocalised && cost < Whole ? cost / 2 : cost;
    }

    /// <summary>What each sound costs when the other spelling does not have it.</summary>
    internal static void WriteLosses(ReadOnlySpan<char> sounds, Span<byte> losses)
    {
        for (var i = 0; i < sounds.Length; i++)
        {
            var before = i > 0 ? sounds[i - 1] : '\0';
            var after = i + 1 < sounds.Length ? sounds[i + 1] : '\0';
            var loss = sounds[i] == Sounds.PerhapsMute && !IsVowel(before) ? LeastLoss
                : IsVowel(sounds[i]) ? OfVowel(before, after, i) : OfConsonant(sounds[i], before, after);
            losses[i] = (byte)loss;
        }
    }

    private static int OfVowel(char before, char after, int at)
    {
        if (IsVowel(before) || IsVowel(after) || before is 'w' or 'y' || after is 'w' or 'y') return 25;
        if (at == 0) return 50;
        return after == '\0' ? 50 : 40;
    }

    private static int OfConsonant(char sound, char before, char after) => sound switch
    {
        'h' => 25,
        'w' or 'y' => IsVowel(before) || before == '\0' ? 45 : 25,
        // N'Guessan and Guessan, Zoungrana and Zougrana; the g of a last ng.
        'n' or 'm' when before == '\0' && !IsVowel(after) => 35,
        'n' or 'm' when IsVowel(before) && after is not '\0' && !IsVowel(after) => 45,
        'g' when before == 'n' && after == '\0' => 25,
        'n' when after == '\0' => 70,
        // English readers do not say it: Okafor and Okafo, Quarshie and Kwashie.
        'r' when IsVowel(before) && !IsVowel(after) => 60,
        _ => Whole,
    };

    private static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u' or Sounds.PerhapsMute;

    private static byte[] MakeReplacements()
    {
        var costs = new byte[26 * 26];
        Array.Fill(costs, (byte)Strange);
        // Each entry: two sounds, and the cost of one for the other.
        (string Sounds, byte Cost)[] near =
        [
            ("ce", 0), ("ci", 12), ("ca", 30), ("co", 45), ("cu", 45), ("cy", 15),
            ("ei", 12), ("ou", 10), ("ae", 30), ("ao", 30), ("ai", 45), ("au", 45), ("eo", 45), ("eu", 45), ("iu", 45),
            ("io", 50), ("uw", 10), ("ow", 15), ("iy", 10), ("ey", 15), ("aw", 60), ("ay", 60), ("vw", 30),
            ("bp", 35), ("dt", 35), ("gk", 35), ("fv", 35), ("sz", 20), ("bv", 45), ("fp", 60), ("mb", 90),
            ("xs", 40), ("xj", 45), ("xk", 60), ("xt", 50), ("jz", 45), ("jg", 45), ("jd", 45), ("jy", 40), ("js", 70),
            ("kh", 40), ("gh", 60), ("lr", 50), ("mn", 45), ("dr", 70), ("dl", 80), ("nl", 90), ("tz", 80), ("ts", 70),
            ("dz", 60), ("gw", 80), ("bw", 80), ("hw", 60), ("ky", 90), ("gy", 80),
        ];
        foreach (var (sounds, cost) in near)
        {
            costs[((sounds[0] - 'a') * 26) + sounds[1] - 'a'] = cost;
            costs[((sounds[1] - 'a') * 26) + sounds[0] - 'a'] = cost;
        }

        return costs;
    }
}
