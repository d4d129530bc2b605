namespace Sankofa.Matching.Register;

/// <summary>
/// What the birth date of a person says about the query's, by the kind of error that would lie between them: same day,
/// a day that stands for an unknown one (1 January, 31 December), day and month exchanged, one of them wrong, a near
/// year, a digit.
/// </summary>
internal sealed class DateWeights
{
    /// <summary>How far, in years, a declared year may be off before another reason is likelier.</summary>
    internal const int NearYears = 3;

    private const int DayKinds = 8;

    /// <summary>What a year takes off that is not the query's by any known error.</summary>
    internal const float FarYear = -5f;

    private readonly byte[] _yearKinds = new byte[Birth.LastYear + 1];
    private readonly byte[] _dayKinds = new byte[512];
    private readonly float[] _bits = new float[YearKinds * DayKinds];
    private readonly float[] _otherDays = new float[YearKinds * DayKinds];
    private readonly List<int> _digitYears = [];
    private readonly bool _silent;

    private const int YearKinds = 7;
    private const int SameYear = 1;
    private const int DigitYear = 5;
    private const int OtherYear = 6;

    private const int FirstOfYear = (1 << 5) + 1;
    private const int LastOfYear = (12 << 5) + 31;

    private const int Unsaid = 0;
    private const int SameDay = 1;
    private const int Heaped = 2;
    private const int Exchanged = 3;
    private const int SameMonth = 4;
    private const int SameDayNumber = 5;
    private const int OtherDay = 6;
    private const int HeapedInQuery = 7;

    /// <param name="date">The query's date, see <see cref="Birth.Date"/>.</param>
    /// <param name="population">What dates there are.</param>
    internal DateWeights(int date, Population population)
    {
        _silent = date == 0;
        if (_silent) return;
        var (year, day) = (date >> 9, date & 0x1FF);
        // As Weights.ThoughtOf has it: some of every year and day.
        var known = Weights.ThoughtOf + population.Dated;
        FillYears(year);
        for (var other = 0; other < 512; other++) _dayKinds[other] = (byte)DayKind(day, other);
        var ofYear = Math.Max((population.Years[year] + (Weights.ThoughtOf / 80)) / known, 0.002);
        var ofDay = (day & 31) == 0 ? 1 / 12.0
            : Math.Max((population.Days[day] + (Weights.ThoughtOf / 365)) / known, 1 / 730.0);
        Fill(ofYear, ofDay, day);
        Most = _bits.Max();
        _bits.AsSpan().CopyTo(_otherDays);
        _otherDays[(SameYear * DayKinds) + SameDay] = FarYear;
        MostFar = _bits.AsSpan(DigitYear * DayKinds).ToArray().Max();
    }

    /// <summary>The most that any date gives.</summary>
    internal float Most { get; }

    /// <summary>The most that a year gives that is not near the query's.</summary>
    internal float MostFar { get; }

    /// <summary>The years that differ from the query's by one digit or by two exchanged, and are not near it.</summary>
    internal IReadOnlyList<int> DigitYears => _digitYears;

    /// <summary>The most that a year gives so many years from the query's.</summary>
    /// <param name="apart">0 to <see cref="NearYears"/>.</param>
    /// <param name="withDay">Those of the very day are among them.</param>
    internal float MostAt(int apart, bool withDay)
    {
        if (_silent) return 0;
        var most = FarYear;
        foreach (var bits in (withDay ? _bits : _otherDays).AsSpan((SameYear + apart) * DayKinds, DayKinds))
            most = Math.Max(most, bits);
        return most;
    }

    /// <summary>The bits of a person's packed birth.</summary>
    internal float Of(int packed)
    {
        if (_silent) return 0;
        return _bits[(_yearKinds[Birth.YearOf(packed)] * DayKinds) + _dayKinds[Birth.DayOfYear(packed)]];
    }

    private void FillYears(int year)
    {
        _yearKinds.AsSpan(1).Fill(OtherYear);
        for (var place = 1; place <= 1000; place *= 10)
            for (var digit = 0; digit < 10; digit++)
                Put(year + ((digit - (year / place % 10)) * place), DigitYear);
        Put((year / 100 * 100) + (year % 10 * 10) + (year / 10 % 10), DigitYear);
        for (var apart = NearYears; apart >= 0; apart--)
        {
            Put(year - apart, (byte)(SameYear + apart));
            Put(year + apart, (byte)(SameYear + apart));
        }

        for (var other = 1; other <= Birth.LastYear; other++)
            if (_yearKinds[other] == DigitYear) _digitYears.Add(other);

        void Put(int other, byte kind)
        {
            if (other is > 0 and <= Birth.LastYear) _yearKinds[other] = kind;
        }
    }

    private static int DayKind(int day, int other)
    {
        var (month, number) = (day >> 5, day & 31);
        var (otherMonth, otherNumber) = (other >> 5, other & 31);
        if (month == 0 || otherMonth == 0) return Unsaid;
        if (day == other) return SameDay;
        if (other is FirstOfYear or LastOfYear) return Heaped;
        if (day is FirstOfYear or LastOfYear) return HeapedInQuery;
        if (number == 0 || otherNumber == 0) return month == otherMonth ? SameDay : OtherDay;
        if (month == otherNumber && number == otherMonth) return Exchanged;
        if (month == otherMonth) return SameMonth;
        return number == otherNumber ? SameDayNumber : OtherDay;
    }

    /// <summary>By kind of year, then of day: how likely the query's date is written for such a person.</summary>
    private void Fill(double ofYear, double ofDay, int day)
    {
        double[] yearRight = [0, 0.70, 0.06, 0.04, 0.03, 0.004, 0];
        for (var kind = SameYear; kind < OtherYear; kind++)
        {
            var year = yearRight[kind];
            Set(kind, Unsaid, year / ofYear);
            Set(kind, SameDay, year * (kind == SameYear ? 0.85 : 0.75) / (ofYear * ofDay));
            Set(kind, Heaped, year * 0.5 / ofYear);
            Set(kind, HeapedInQuery, year * 0.1 / (ofYear * ofDay));
            Set(kind, Exchanged, year * 0.02 / (ofYear * ofDay));
            Set(kind, SameMonth, year * 0.06 / 30 / (ofYear * ofDay));
            Set(kind, SameDayNumber, year * 0.05 / 12 / (ofYear * ofDay));
            Set(kind, OtherDay, year * 0.03 / 365 / (ofYear * ofDay));
        }

        for (var kind = 0; kind < DayKinds; kind++) _bits[(OtherYear * DayKinds) + kind] = FarYear;
        // A person of unknown year says nothing, whatever the day.
        for (var kind = 0; kind < DayKinds; kind++) _bits[kind] = 0;
        if ((day & 31) == 0) Set(SameYear, SameDay, 0.70 * 0.8 / (ofYear * ofDay));
    }

    private void Set(int year, int day, double ratio) =>
        _bits[(year * DayKinds) + day] = (float)Math.Max(FarYear, Math.Log2(ratio + 0.03));
}
