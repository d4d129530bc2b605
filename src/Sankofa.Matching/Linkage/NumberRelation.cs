namespace Sankofa.Matching.Linkage;

/// <summary>Says how numbers of papers, and telephone numbers, relate.</summary>
internal static class NumberRelation
{
    /// <summary>What is beyond is not read: no paper has so long a number.</summary>
    private const int Longest = 32;

    /// <summary>In shorter numbers one digit makes another number more often than a typo.</summary>
    private const int ShortestWithTypo = 5;

    private const int PhoneDigits = 8;

    internal static Relation Of(IReadOnlyList<string> ones, IReadOnlyList<string> others)
    {
        var relation = Relation.NotStated;
        Span<char> one = stackalloc char[Longest];
        Span<char> other = stackalloc char[Longest];
        for (var i = 0; i < ones.Count; i++)
        {
            var number = one[..Normalise(ones[i], one)];
            if (number.Length == 0) continue;
            for (var j = 0; j < others.Count; j++)
            {
                var otherNumber = other[..Normalise(others[j], other)];
                if (otherNumber.Length == 0) continue;
                if (number.SequenceEqual(otherNumber)) return Relation.Same;
                if (IsTypo(number, otherNumber)) relation = Relation.OneDigitOff;
                else if (relation == Relation.NotStated) relation = Relation.Different;
            }
        }

        return relation;
    }

    internal static Relation OfPhones(IReadOnlyList<string> ones, IReadOnlyList<string> others)
    {
        var relation = Relation.NotStated;
        Span<char> one = stackalloc char[PhoneDigits];
        Span<char> other = stackalloc char[PhoneDigits];
        for (var i = 0; i < ones.Count; i++)
        {
            if (!LastDigits(ones[i], one)) continue;
            for (var j = 0; j < others.Count; j++)
            {
                if (!LastDigits(others[j], other)) continue;
                if (one.SequenceEqual(other)) return Relation.Same;
                if (WithinOneEdit(one, other)) relation = Relation.OneDigitOff;
                else if (relation == Relation.NotStated) relation = Relation.Different;
            }
        }

        return relation;
    }

    /// <summary>Letters and digits of a number in capitals; returns how many were written.</summary>
    internal static int Normalise(string? number, Span<char> normal)
    {
        var count = 0;
        foreach (var c in number ?? "")
            if (char.IsLetterOrDigit(c) && count < Math.Min(normal.Length, Longest))
                normal[count++] = char.ToUpperInvariant(c);
        return count;
    }

    internal static bool LastDigits(string? phone, Span<char> digits)
    {
        var at = PhoneDigits;
        for (var i = (phone?.Length ?? 0) - 1; i >= 0 && at > 0; i--)
            if (char.IsAsciiDigit(phone![i])) digits[--at] = phone[i];
        return at == 0;
    }

    private static bool IsTypo(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Min(one.Length, other.Length) < ShortestWithTypo) return false;
        return WithinOneEdit(one, other) || LooksTheSame(one, other);
    }

    private static bool LooksTheSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length) return false;
        for (var i = 0; i < one.Length; i++)
            if (AsSeen(one[i]) != AsSeen(other[i])) return false;
        return true;
    }

    /// <summary>Letters that are taken for digits, and the reverse, by eyes and by scanners.</summary>
    private static char AsSeen(char c) => c switch
    {
        'O' or 'Q' or 'D' => '0',
        'I' or 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        _ => c,
    };

    private static bool WithinOneEdit(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        NameFolding.WithinOneEdit(one, other);
}
