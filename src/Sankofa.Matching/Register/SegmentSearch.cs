namespace Sankofa.Matching.Register;

/// <summary>
/// Finds the rows of one segment that may be among the best: persons near by family name, by other name or by date,
/// the likelier first, and drops each as soon as what is still unread of it cannot lift it among the best so far.
/// </summary>
internal sealed class SegmentSearch
{
    /// <summary>Ranges shorter than this are read through rather than searched by date.</summary>
    private const int ShortRange = 48;

    /// <summary>Segments up to this are read from end to end.</summary>
    private const int SmallSegment = 256;

    /// <summary>Above this many persons of one day of birth the names must find them.</summary>
    private const int MostOfOneDay = 4000;

    /// <summary>Above this many persons of one given name and span the family names must find them.</summary>
    private const int MostOfOneOtherName = 100_000;

    private readonly Segment _segment;
    private readonly DeadRows _dead;
    private readonly int _number;
    private readonly QueryPlan _plan;
    private readonly DateWeights _dates;
    private readonly Scorer _scorer;
    private readonly TopHits _hits;
    private readonly int[] _births;
    private readonly int[][] _columns;
    private readonly float _mostSex;
    private readonly float _mostFather;
    private readonly float _mostMother;
    private readonly float _mostPlace;
    private readonly float _otherParent = (float)Math.Log2(Weights.OtherOfParent);

    internal SegmentSearch(
        Segment segment, DeadRows dead, int number, QueryPlan plan, DateWeights dates, SearchScratch scratch,
        TopHits hits)
    {
        _segment = segment;
        _dead = dead;
        _number = number;
        _plan = plan;
        _dates = dates;
        _scorer = new Scorer(plan, dates, segment, scratch);
        _hits = hits;
        _births = segment.Births;
        _columns = segment.Columns;
        _mostSex = plan.Sex == 0 ? 0 : Weights.SameSex;
        _mostFather = Most(plan.Names, plan.Father);
        _mostMother = Most(plan.Names, plan.Mother);
        _mostPlace = Most(plan.Places, ..plan.Places.Length);
    }

    internal void Run(Probe names)
    {
        if (_segment.Count <= SmallSegment)
        {
            RunAll();
            return;
        }

        TryDay();
        var keys = Grouped(names);
        foreach (var (key, levels) in keys) TryFamily(key, levels);
        foreach (var (key, levels) in keys) TryOthers(key, levels);
    }

    /// <summary>Every row, for small segments and to measure what the others leave out.</summary>
    internal void RunAll()
    {
        for (var row = 0; row < _segment.Count; row++) Try(row);
    }

    private void Try(int row)
    {
        var bits = _scorer.Score(row).Sum;
        if (bits < _hits.Least || _dead.Contains(row)) return;
        _hits.Offer(new Found(bits, _segment.Ids[row], _number, row));
    }

    private void TryDay()
    {
        if ((_plan.Date & 31) == 0) return;
        var rows = _segment.ByDate;
        var first = FirstByDate(rows, 0, rows.Length, _plan.Date);
        var end = FirstByDate(rows, first, rows.Length, _plan.Date + 1);
        if (end - first > MostOfOneDay) return;
        for (var i = first; i < end; i++) TryOther(rows[i]);
    }

    /// <summary>The near keys, each once with its levels for all words of the person's own names, the nearest first.</summary>
    private List<(int Key, ulong Levels)> Grouped(Probe probe)
    {
        var own = _plan.Given.End.Value;
        var groups = new Dictionary<int, ulong>();
        foreach (var near in probe.Keys)
        {
            if (near.Word >= own) continue;
            groups.TryGetValue(near.Key, out var levels);
            // The spelling of the query, if the register has it, has the key of the query.
            var level = near.Level == Level.Key ? Level.Same : near.Level;
            groups[near.Key] = SlotTable.Best(levels, (ulong)level << (4 * near.Word));
        }

        return [.. groups.Select(group => (group.Key, group.Value))
            .OrderByDescending(group => group.Value == 0 ? 0 : Nearest(group.Value)).ThenBy(group => group.Key)];
    }

    private static int Nearest(ulong levels)
    {
        var best = 0;
        for (; levels != 0; levels >>= 4) best = Math.Max(best, (int)(levels & 15));
        return best;
    }

    private void TryFamily(int key, ulong levels)
    {
        var (first, end) = (_segment.FamilyStart[key], _segment.FamilyStart[key + 1]);
        if (first == end) return;
        var alone = _scorer.Names(levels, 0, hasFamily: true, hasGiven: true);
        if (_plan.Year == 0 || end - first <= ShortRange)
        {
            TryNearFamily(first, end, levels, alone);
            return;
        }

        var unknown = FirstBirth(first, end, 1 << 9);
        var near = FirstBirth(unknown, end, Math.Max(1, _plan.Year - DateWeights.NearYears) << 9);
        var far = FirstBirth(near, end, (_plan.Year + DateWeights.NearYears + 1) << 9);
        TryNearFamily(near, far, levels, alone);
        TryNearFamily(first, unknown, levels, alone);
        TryFarFamily(unknown, near);
        TryFarFamily(far, end);
    }

    private void TryNearFamily(int first, int end, ulong levels, float alone)
    {
        var given = _columns[(int)Field.Given];
        for (var row = first; row < end; row++)
        {
            var birth = _births[row];
            var own = _scorer.NameLevels(given[row]);
            var names = own == 0 && given[row] != 0 && (birth & Birth.MoreNames) == 0
                ? alone
                : (birth & Birth.MoreNames) == 0 ? _scorer.Names(levels, own, true, given[row] != 0) : float.MaxValue;
            var bound = names + _dates.Of(birth) + _scorer.Sex(birth);
            if (bound + _mostFather + _mostMother + _mostPlace < _hits.Least) continue;
            if (bound + Rest(row, birth) < _hits.Least) continue;
            Try(row);
        }
    }

    /// <summary>At most what parents and place add, by the first word of each.</summary>
    private float Rest(int row, int birth)
    {
        var father = _columns[(int)Field.Father][row];
        var mother = _columns[(int)Field.Mother][row];
        var place = _columns[(int)Field.Place][row];
        var most = father == 0 ? 0
            : (birth & Birth.MoreFather) == 0 ? _scorer.Father(_scorer.NameLevels(father)) : _mostFather;
        most += mother == 0 ? 0
            : (birth & Birth.MoreMother) == 0 ? _scorer.Mother(_scorer.NameLevels(mother)) : _mostMother;
        return most + (place == 0 ? 0
            : (birth & Birth.MorePlace) == 0 ? _scorer.Place(_scorer.PlaceLevels(place)) : _mostPlace);
    }

    /// <summary>Of another time of life only those who share a given name too.</summary>
    private void TryFarFamily(int first, int end)
    {
        if (_plan.Pooled && QueryPlan.Count(_plan.Given) + QueryPlan.Count(_plan.Families) < 2) return;
        var given = _columns[(int)Field.Given];
        for (var row = first; row < end; row++)
        {
            if (_scorer.NameLevels(given[row]) == 0 && (_births[row] & Birth.MoreGiven) == 0) continue;
            TryOther(row);
        }
    }

    private void TryOthers(int key, ulong levels)
    {
        var (first, end) = (_segment.OtherStart[key], _segment.OtherStart[key + 1]);
        if (first == end) return;
        var rows = _segment.Others;
        if (_plan.Year == 0 || end - first <= ShortRange)
        {
            TryOthers(first, end);
            return;
        }

        var unknown = FirstByDate(rows, first, end, 1 << 9);
        var near = FirstByDate(rows, unknown, end, Math.Max(1, _plan.Year - DateWeights.NearYears) << 9);
        var far = FirstByDate(rows, near, end, (_plan.Year + DateWeights.NearYears + 1) << 9);
        TryOthers(near, far);
        TryOthers(first, unknown);
    }

    private void TryOthers(int first, int end)
    {
        if (end - first > MostOfOneOtherName && !_plan.Pooled) return;
        for (var i = first; i < end; i++) TryOther(_segment.Others[i]);
    }

    private void TryOther(int row)
    {
        var birth = _births[row];
        var (family, given) = (_columns[(int)Field.Family][row], _columns[(int)Field.Given][row]);
        if ((birth & Birth.MoreNames) == 0)
        {
            var bound = _dates.Of(birth) + _scorer.Sex(birth)
                + _scorer.Names(_scorer.NameLevels(family), _scorer.NameLevels(given), family != 0, given != 0);
            if (bound + _mostFather + _mostMother + _mostPlace < _hits.Least) return;
            if (bound + Rest(row, birth) < _hits.Least) return;
        }

        Try(row);
    }

    private int FirstBirth(int first, int end, int date)
    {
        while (first < end)
        {
            var middle = (int)(((uint)first + (uint)end) >> 1);
            if (Birth.DateOf(_births[middle]) < date) first = middle + 1;
            else end = middle;
        }

        return first;
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

    private static float Most(QueryWord[] words, Range range)
    {
        var sum = 0f;
        for (var i = range.Start.Value; i < range.End.Value; i++) sum += Math.Max(0, words[i].FamilyBits.Max());
        return sum;
    }
}
