using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sankofa.Matching.Register;

/// <summary>
/// Finds the rows of one segment that may be among the best: persons near by family name, by other name or by date,
/// the likelier first, and drops each as soon as what is still unread of it cannot lift it among the best so far.
/// </summary>
internal sealed class SegmentSearch
{
    /// <summary>Ranges shorter than this are read through rather than searched by date.</summary>
    private const int ShortRange = 48;

    /// <summary>
    /// The same where rows lie apart: those of a range are waited for together, the steps of a search one by one.
    /// </summary>
    private const int ShortApart = 16;

    /// <summary>Segments up to this are read from end to end.</summary>
    private const int SmallSegment = 256;

    private const int Ahead = 64;

    /// <summary>Above this many persons of one day of birth the names must find them.</summary>
    private const int MostOfOneDay = 4000;

    /// <summary>Above this many persons of one given name and span the family names must find them.</summary>
    private const int MostOfOneOtherName = 30_000;

    /// <summary>Above this many persons of one family name and no known year, a given name must be near too.</summary>
    private const int MostOfOneFamily = 8000;

    /// <summary>So many rows by a given name, the nearest names first, are read for one query.</summary>
    private const int MostOthers = 16_000;

    /// <summary>So many rows of another time of life are read for one query.</summary>
    private const int MostFar = 1_000_000;

    /// <summary>So many rows are asked for their parents' names for one query.</summary>
    private const int MostParents = 10_000_000;

    private readonly Segment _segment;
    private readonly DeadRows _dead;
    private readonly int _number;
    private readonly QueryPlan _plan;
    private readonly Scorer _scorer;
    private readonly TopHits _hits;
    private readonly DateWeights _dates;
    private readonly int[] _births;
    private readonly int[] _given;
    private int _othersLeft = MostOthers;
    private int _farLeft = MostFar;
    private int _parentsLeft = MostParents;

    internal SegmentSearch(
        LivingSegment living, int number, QueryPlan plan, DateWeights dates, SearchScratch scratch, TopHits hits)
    {
        (_segment, _dead) = living;
        _number = number;
        _plan = plan;
        _scorer = new Scorer(plan, dates, _segment, scratch);
        _hits = hits;
        _dates = dates;
        _births = _segment.Births;
        _given = _segment.Given;
    }

    internal void Run(Probe names)
    {
        if (_segment.Count <= SmallSegment)
        {
            RunAll();
            return;
        }

        var keys = Nearest(names);
        if (AreFound(keys)) return;
        foreach (var near in keys) TryOthers(near);
        foreach (var near in keys) TryFarFamily(near);
        TryParents();
    }

    /// <summary>
    /// Tries the near families; whether nobody else needs to be looked at. Who shares a given name too comes first, of
    /// all families, so that most of the others cannot reach the best any more.
    /// </summary>
    private bool AreFound(List<Nearby> keys)
    {
        TryFamilies(keys, Level.Key, withGiven: true);
        if (!IsSettled() && TryDay()) _scorer.LeaveDay();
        TryFamilies(keys, Level.Key, withGiven: false);
        for (var level = Level.Skeleton; level > Level.Initial && !IsSettled(); level--)
            TryFamilies(keys, level, withGiven: true);
        for (var level = Level.Skeleton; level > Level.Initial && !IsSettled(); level--)
            TryFamilies(keys, level, withGiven: false);
        return IsSettled();
    }

    private void TryFamilies(List<Nearby> keys, int level, bool withGiven)
    {
        foreach (var near in keys)
            if (near.Level == level) TryFamily(near, withGiven);
    }

    /// <summary>
    /// Somebody convinces whose family name, given name and birth all agree: not a brother or a sister, nor a cousin of
    /// one name, who convince by their parents alone. Names less near than those tried so far are left.
    /// </summary>
    private bool IsSettled()
    {
        if (!_hits.Convincing || _hits.Best[0].Segment != _number) return false;
        var fields = _scorer.Explain(_hits.Best[0].Row);
        return fields is { FamilyName: > 0, GivenNames: > 0, Birth: > 0 };
    }

    /// <summary>Every row, for small segments and to measure what the others leave out.</summary>
    internal void RunAll()
    {
        for (var row = 0; row < _segment.Count; row++) Try(row);
    }

    private void Try(int row)
    {
        var bits = _scorer.Score(row, _hits.Least);
        if (bits < _hits.Least || _dead.Contains(row)) return;
        _hits.Offer(new Found(bits, _segment.Ids[row], _number, row));
    }

    /// <summary>Those of the day, and those of whom the month alone is known; whether all were tried.</summary>
    private bool TryDay()
    {
        if ((_plan.Date & 31) == 0) return false;
        return TryDate(_plan.Date & ~31) && TryDate(_plan.Date);
    }

    private bool TryDate(int date)
    {
        var rows = _segment.ByDate;
        var first = FirstByDate(rows, 0, rows.Length, date);
        var end = FirstByDate(rows, first, rows.Length, date + 1);
        if (end - first > MostOfOneDay) return false;
        for (var i = first; i < end; i++) Try(rows[i]);
        return true;
    }

    /// <summary>A key near some of the person's own names: how near to each, and at best.</summary>
    private readonly record struct Nearby(int Key, ulong Levels, byte Level, int First, int End);

    /// <summary>The near keys of the person's own names, each once, the nearest first.</summary>
    private List<Nearby> Nearest(Probe probe)
    {
        var own = _plan.Given.End;
        var keys = new List<Nearby>(256);
        var places = new Dictionary<int, int>(256);
        for (var level = Level.Key; level > Level.Initial; level--)
        {
            foreach (var near in probe.Keys)
            {
                if (near.Level != level || near.Word >= own) continue;
                var levels = (ulong)near.Level << (4 * near.Word);
                if (places.TryAdd(near.Key, keys.Count))
                {
                    var (first, end) = (_segment.FamilyStart[near.Key], _segment.FamilyStart[near.Key + 1]);
                    keys.Add(new Nearby(near.Key, levels, near.Level, first, end));
                    continue;
                }

                var at = places[near.Key];
                keys[at] = keys[at] with { Levels = keys[at].Levels | levels };
            }
        }

        return keys;
    }

    private void TryFamily(in Nearby near, bool withGiven)
    {
        var (first, end) = (near.First, near.End);
        if (first == end || IsLeftToGiven(first, end)) return;
        _scorer.Expect(near.Levels);
        var reach = _scorer.ReachOfFamily(_hits.Least);
        if (reach < 0) return;
        if (_plan.Year == 0 || end - first <= ShortRange)
        {
            TryFamily(first, end, withGiven);
            return;
        }

        var unknown = FirstBirth(first, end, 1);
        var from = FirstBirth(unknown, end, _plan.Year - reach);
        TryFamily(from, FirstBirth(from, end, _plan.Year + reach + 1), withGiven);
        TryFamily(first, unknown, withGiven);
    }

    private void TryFamily(int first, int end, bool withGiven)
    {
        for (var row = first; row < end; row++)
        {
            if (_scorer.HasNearGiven(row) == withGiven && _scorer.MayReach(row, withGiven, _hits.Least)) Try(row);
        }
    }

    private bool IsLeftToGiven(int first, int end) =>
        _plan.Year == 0 && end - first > MostOfOneFamily && QueryPlan.Count(_plan.Given) > 0;

    /// <summary>Of another time of life only those who share the first given name too.</summary>
    private void TryFarFamily(in Nearby near)
    {
        var (first, end) = (near.First, near.End);
        if (first == end || _hits.Convincing) return;
        _scorer.Expect(near.Levels);
        if (_scorer.MostOfFarFamily < _hits.Least) return;
        if (_plan.Year == 0)
        {
            if (IsLeftToGiven(first, end)) TryFarFamily(first, end);
            return;
        }

        if (end - first <= ShortRange) return;
        var unknown = FirstBirth(first, end, 1);
        TryFarFamily(unknown, FirstBirth(unknown, end, _plan.Year - DateWeights.NearYears));
        TryFarFamily(FirstBirth(unknown, end, _plan.Year + DateWeights.NearYears + 1), end);
    }

    private void TryFarFamily(int first, int end)
    {
        if (_plan.Pooled && QueryPlan.Count(_plan.Given) + QueryPlan.Count(_plan.Families) < 2) return;
        if (_plan.Year == 0 || end - first <= ShortApart || _scorer.MostOfFarYear >= _hits.Least)
        {
            TryGivenOf(first, end);
            return;
        }

        var years = _segment.BirthYears;
        foreach (var year in _dates.DigitYears)
            TryGivenOf(years.Around(first, end, year).Low, years.Around(first, end, year + 1).High);
    }

    private void TryGivenOf(int first, int end)
    {
        end = Math.Min(end, first + Math.Max(0, _farLeft));
        _farLeft -= Math.Max(0, end - first);
        for (var row = first; row < end; row++)
            if (_scorer.IsNear(_given[row])) Try(row);
    }

    private void TryOthers(in Nearby name)
    {
        if (_hits.Convincing) return;
        var reach = _scorer.ExpectOther(name.Levels, _hits.Least);
        if (reach < 0) return;
        var (first, end) = (_segment.OtherStart[name.Key], _segment.OtherStart[name.Key + 1]);
        if (first == end) return;
        if (_plan.Year == 0 || end - first <= ShortApart)
        {
            TryOthers(first, end);
            return;
        }

        var years = _segment.OtherYears;
        var from = years.Around(first, end, _plan.Year - reach).Low;
        TryOthers(from, years.Around(first, end, _plan.Year + reach + 1).High);
        if (_segment.ByDate.Length < _segment.Count)
            TryOthers(first, Math.Min(from, years.Around(first, end, 1).High));
    }

    private void TryOthers(int first, int end)
    {
        if (end - first > MostOfOneOtherName && !_plan.Pooled) return;
        // The rows lie apart: asking for many at once waits for memory once.
        Span<int> ahead = stackalloc int[Ahead];
        var rows = _segment.Others;
        for (; first < end && _othersLeft > 0; first += Ahead)
        {
            _othersLeft -= Math.Min(Ahead, end - first);
            var count = _scorer.Promising(rows.AsSpan(first, Math.Min(Ahead, end - first)), _hits.Least, ahead);
            for (var i = 0; i < count; i++) Try(ahead[i]);
        }
    }

    /// <summary>
    /// Where nobody convinces and parents are known, those who share a parent's name, whatever their own names.
    /// </summary>
    /// <remarks>
    /// Postings of the parents' names would take a fifth more memory; reading through is paid for by the few searches
    /// that found nobody.
    /// </remarks>
    private void TryParents()
    {
        if (_hits.Convincing || _scorer.MostByParents < _hits.Least) return;
        if (_plan.Year == 0)
        {
            for (var row = 0; row < _births.Length; row++) TryParent(row);
            return;
        }

        // Dates stand above sex and marks in the number; what is below the first year has none.
        var first = Math.Max(1, _plan.Year - DateWeights.NearYears) << (Birth.DateShift + 9);
        var span = (uint)(((2 * DateWeights.NearYears) + 1) << (Birth.DateShift + 9));
        var (firsts, spans) = (Vector256.Create((uint)first), Vector256.Create(span));
        var undated = Vector256.Create(1u << (Birth.DateShift + 9));
        var births = MemoryMarshal.Cast<int, Vector256<uint>>(_births.AsSpan());
        for (var i = 0; i < births.Length; i++)
        {
            var near = Vector256.LessThan(births[i] - firsts, spans) | Vector256.LessThan(births[i], undated);
            for (var bits = near.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                TryParent((i * Vector256<uint>.Count) + BitOperations.TrailingZeroCount(bits));
        }

        for (var row = births.Length * Vector256<uint>.Count; row < _births.Length; row++) TryParent(row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TryParent(int row)
    {
        if (_parentsLeft <= 0 || !_scorer.MayBeByParent(row, _hits.Least)) return;
        _parentsLeft--;
        if (_scorer.IsNearByParent(row)) Try(row);
    }

    private int FirstBirth(int first, int end, int year)
    {
        if (year < 1) return first;
        var (low, high) = _segment.BirthYears.Around(first, end, year);
        while (low < high && Birth.YearOf(_births[low]) < year) low++;
        return low;
    }

    private int FirstByDate(int[] rows, int first, int end, int date)
    {
        while (first < end)
        {
            var middle = (int)(((uint)first + (uint)end) >> 1);
            if (Birth.DateOf(_births[rows[middle]]) < date) first = middle + 1;
            else end = middle;
        }

        return first;
    }
}
