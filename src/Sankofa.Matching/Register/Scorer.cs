using System.Runtime.CompilerServices;

namespace Sankofa.Matching.Register;

/// <summary>Scores the rows of one segment against one query.</summary>
internal sealed class Scorer
{
    private static readonly float OtherFamily = (float)Math.Log2(Weights.OtherFamily);
    private static readonly float OtherGiven = (float)Math.Log2(Weights.OtherGiven);
    private static readonly float OtherOfParent = (float)Math.Log2(Weights.OtherOfParent);
    private static readonly float OtherPlace = (float)Math.Log2(Weights.OtherPlace);

    /// <summary>All bits of levels but the lowest, so that only levels above an initial's are seen.</summary>
    private const ulong LevelsButInitials = 0xEEEEEEEEEEEEEEEE;

    private readonly Segment _segment;
    private readonly DateWeights _dates;
    private readonly int[] _births;
    private readonly int[] _given;
    private readonly Row[] _rows;
    private readonly ushort[] _nameSlots;
    private readonly ulong[] _nameLevels;
    private readonly ulong[] _nameMarks;
    private readonly ushort[] _placeSlots;
    private readonly ulong[] _placeLevels;

    private readonly float[] _asFamily;
    private readonly float[] _asGiven;
    private readonly float[] _asPlace;
    private readonly (int First, int End) _familyWords;
    private readonly (int First, int End) _givenWords;
    private readonly (int First, int End) _fatherWords;
    private readonly (int First, int End) _motherWords;
    private readonly (int First, int End) _placeWords;
    private readonly int _sex;
    private readonly bool _pooled;
    private readonly float _mostNames;
    private readonly float _mostByGiven;
    private readonly float _mostRest;
    private readonly float _mostFather;
    private readonly float _mostMother;
    private readonly float _mostAfterFather;
    private readonly float _mostPlace;
    private readonly float _mostSex;
    private readonly float[] _mostAt = new float[DateWeights.NearYears + 1];
    private readonly ulong _parents;
    private float _mostByOther;
    private ulong _expected;
    private float _withoutGiven = float.MaxValue;
    private float _withGiven = float.MaxValue;

    internal Scorer(QueryPlan plan, DateWeights dates, Segment segment, SearchScratch scratch)
    {
        _segment = segment;
        _dates = dates;
        _births = segment.Births;
        _given = segment.Given;
        _rows = segment.Rows;
        (_nameSlots, _nameLevels) = (scratch.Names.Slots, scratch.Names.Levels);
        _nameMarks = scratch.Names.Marks;
        (_placeSlots, _placeLevels) = (scratch.Places.Slots, scratch.Places.Levels);
        (_asFamily, _asGiven, _asPlace) = (plan.FamilyBits, plan.GivenBits, plan.PlaceBits);
        (_familyWords, _givenWords) = (plan.Families, plan.Given);
        (_fatherWords, _motherWords) = (plan.Father, plan.Mother);
        _placeWords = (0, plan.Places.Length);
        _sex = plan.Sex;
        _pooled = plan.Pooled;
        _mostPlace = WordBits.Most(_asPlace, _placeWords);
        _mostMother = WordBits.Most(_asFamily, _motherWords);
        _mostFather = WordBits.Most(_asFamily, _fatherWords);
        _mostAfterFather = _mostMother + _mostPlace;
        _mostRest = _mostFather + _mostAfterFather;
        (int, int) own = (_familyWords.First, _givenWords.End);
        _mostByGiven = _pooled ? float.MaxValue / 4 : Math.Max(
            WordBits.Most(_asGiven, _givenWords) + OtherFamily,
            WordBits.Most(_asGiven, _familyWords) + Weights.Swapped + OtherGiven);
        _mostNames = Math.Max(WordBits.Most(_asFamily, own), 0) + Math.Max(WordBits.Most(_asGiven, own), 0);
        _mostSex = _sex == 0 ? 0 : Weights.SameSex;
        for (var apart = 0; apart < _mostAt.Length; apart++) _mostAt[apart] = dates.MostAt(apart, withDay: true);
        _parents = WordBits.Levels((_fatherWords.First, _motherWords.End)) & LevelsButInitials;
    }

    /// <summary>How near the word of a name is to each word of the query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong NameLevels(int code) => IsNear(code) ? _nameLevels[_nameSlots[code]] : 0;

    /// <summary>Whether the word is near any word of the query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsNear(int code) => ((_nameMarks[code >> 6] >> code) & 1) != 0;

    /// <summary>The bits of a row, or less than <paramref name="least"/> as soon as it cannot reach it.</summary>
    internal float Score(int row, float least)
    {
        // A little less, or rounding in another order would drop what is just as good.
        least -= 0.001f;
        var birth = _births[row];
        var sum = _dates.Of(birth) + Sex(birth);
        if (sum + _mostNames + _mostRest < least) return float.NegativeInfinity;
        var (family, given) = (_rows[row].Family, _given[row]);
        var (familyLevels, givenLevels) = (NameLevels(family), NameLevels(given));
        var unsaid = 0f;
        if ((birth & Birth.MoreNames) != 0)
        {
            // The further names of somebody of another family stand apart in memory, and are seldom worth the way.
            if (familyLevels == 0 && (birth & Birth.MoreFamily) == 0 && !_pooled
                && sum + _mostByGiven + _mostRest < least) return float.NegativeInfinity;
            unsaid = FurtherNames(row, given, ref familyLevels, ref givenLevels);
        }

        var (families, givens, _) = Names(familyLevels, givenLevels, family != 0, given != 0);
        sum += families + (givens + unsaid);
        if (sum + _mostRest < least) return float.NegativeInfinity;
        sum += Parent(row, _rows[row].Father, Field.Father, birth, _fatherWords);
        if (sum + _mostAfterFather < least) return float.NegativeInfinity;
        sum += Parent(row, _rows[row].Mother, Field.Mother, birth, _motherWords);
        if (sum + _mostPlace < least) return float.NegativeInfinity;
        return sum + Place(row, birth);
    }

    /// <summary>Takes in how near the family names of the next rows are to the query's words.</summary>
    internal void Expect(ulong levels)
    {
        if (_pooled || levels == _expected) return;
        _expected = levels;
        var family = WordBits.MostOf(_asFamily, _familyWords, levels, OtherFamily);
        var cross = WordBits.MostOf(_asFamily, _givenWords, levels, OtherGiven) + Weights.Swapped;
        _withoutGiven = Math.Max(family + OtherGiven, cross + OtherFamily);
        _withGiven = Math.Max(
            family + WordBits.Most(_asGiven, _givenWords), cross + WordBits.Most(_asGiven, _familyWords));
    }

    /// <summary>Those of the very day were tried: the others have less to hope for.</summary>
    internal void LeaveDay()
    {
        for (var apart = 0; apart < _mostAt.Length; apart++) _mostAt[apart] = _dates.MostAt(apart, withDay: false);
    }

    /// <summary>
    /// How many years from the query's somebody of the expected family may be born and reach <paramref name="least"/>;
    /// -1: not even one of unknown year may.
    /// </summary>
    internal int ReachOfFamily(float least) => Reach(_withGiven, least);

    private int Reach(float names, float least)
    {
        var most = names + _mostSex + _mostRest - least + 0.001f;
        for (var apart = DateWeights.NearYears; apart >= 0; apart--)
            if (most + _mostAt[apart] >= 0) return apart;
        return -1;
    }

    /// <summary>The most that somebody born in another time gets whose family name is the expected one.</summary>
    internal float MostOfFarFamily => _withGiven + _dates.MostFar + _mostSex + _mostRest;

    /// <summary>The same without those whose year differs by a digit.</summary>
    internal float MostOfFarYear => _withGiven + DateWeights.FarYear + _mostSex + _mostRest;

    /// <summary>The first given name is near, or there is none that would speak against anybody.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool HasNearGiven(int row) => _given[row] is var code && (code == 0 || IsNear(code));

    /// <summary>Whether a row of the expected family may reach <paramref name="least"/> at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayReach(int row, bool withGiven, float least)
    {
        var birth = _births[row];
        if ((birth & Birth.MoreFamily) != 0) return true;
        var most = withGiven || (birth & Birth.MoreGiven) != 0 ? _withGiven : _withoutGiven;
        var rest = _dates.Of(birth) + Sex(birth) - least + 0.001f;
        return rest + most + _mostRest >= 0 && MayReachByRest(row, birth, withGiven, rest);
    }

    /// <summary>
    /// The same with the words that are read beside the first names: whether any is near is one bit of each, so that
    /// nearly all rows are left before it is asked how near.
    /// </summary>
    private bool MayReachByRest(int row, int birth, bool withGiven, float rest)
    {
        ref readonly var words = ref _rows[row];
        if ((birth & Birth.MorePlace) != 0) rest += _mostPlace;
        else rest += Place(row, birth);
        var (father, mother) = (IsNear(words.Father), IsNear(words.Mother));
        if ((birth & (Birth.MoreGiven | Birth.MoreFather | Birth.MoreMother)) != 0)
        {
            foreach (var extra in _segment.ExtrasOf(row))
            {
                var field = Segment.FieldOf(extra);
                if (field == Field.Place || !IsNear(Segment.CodeOf(extra))) continue;
                withGiven |= field == Field.Given;
                father |= field == Field.Father;
                mother |= field == Field.Mother;
            }
        }

        if (father) rest += _mostFather;
        else if (words.Father != 0 && _fatherWords.End > _fatherWords.First) rest += OtherOfParent;
        if (mother) rest += _mostMother;
        else if (words.Mother != 0 && _motherWords.End > _motherWords.First) rest += OtherOfParent;
        return rest + (withGiven ? _withGiven : _withoutGiven) >= 0;
    }

    /// <summary>
    /// Takes in how near a name of the next rows, which are of another family, is to the query's words; returns what
    /// <see cref="ReachOfFamily"/> does.
    /// </summary>
    internal int ExpectOther(ulong levels, float least)
    {
        _mostByOther = _mostByGiven;
        if (!_pooled && (levels & WordBits.Levels(_familyWords)) == 0)
            _mostByOther = WordBits.MostOf(_asGiven, _givenWords, levels, OtherGiven) + OtherFamily;
        return Reach(_mostByOther, least);
    }

    /// <summary>The most that somebody gets who has no name near; nothing where no parents are asked for.</summary>
    internal float MostByParents => _parents == 0 ? float.NegativeInfinity
        : OtherFamily + OtherGiven + _dates.Most + _mostSex + _mostRest;

    /// <summary>By its date alone nearly every row is left before what stands apart is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayBeByParent(int row, float least)
    {
        var birth = _births[row];
        return (birth & Birth.MoreNames) != 0
            || _dates.Of(birth) + Sex(birth) + OtherFamily + OtherGiven + _mostRest >= least - 0.001f;
    }

    /// <summary>The first name of a parent is near one that is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsNearByParent(int row)
    {
        ref readonly var words = ref _rows[row];
        if (!IsNear(words.Father) && !IsNear(words.Mother)) return false;
        return ((NameLevels(words.Father) | NameLevels(words.Mother)) & _parents) != 0;
    }

    /// <summary>
    /// Keeps the rows of another family name that by date, sex and first names may reach <paramref name="least"/>;
    /// the others of them were tried with their families.
    /// </summary>
    internal int Promising(ReadOnlySpan<int> rows, float least, Span<int> kept)
    {
        least -= 0.001f;
        Span<float> sums = stackalloc float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var birth = _births[rows[i]];
            sums[i] = _dates.Of(birth) + Sex(birth) + _mostRest + _mostByOther;
        }

        var count = 0;
        for (var i = 0; i < rows.Length; i++)
            if (sums[i] >= least) (kept[count], sums[count++]) = (rows[i], sums[i]);
        return ByNames(kept[..count], sums, least);
    }

    /// <summary>
    /// Keeps of these rows those whose first names leave it possible. One column after the other, for a processor
    /// waits for many rows at once only as long as nothing depends on them.
    /// </summary>
    private int ByNames(Span<int> rows, ReadOnlySpan<float> sums, float least)
    {
        Span<int> families = stackalloc int[rows.Length];
        Span<int> givens = stackalloc int[rows.Length];
        for (var i = 0; i < rows.Length; i++) families[i] = _rows[rows[i]].Family;
        for (var i = 0; i < rows.Length; i++) givens[i] = _given[rows[i]];
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var more = _births[rows[i]] & Birth.MoreNames;
            if (!_pooled && more == 0)
            {
                var near = NameLevels(families[i]);
                if ((near & LevelsButInitials) != 0) continue;
                var (asFamily, asGiven, _) = Names(near, NameLevels(givens[i]), families[i] != 0, givens[i] != 0);
                if (sums[i] - _mostByOther + asFamily + asGiven < least) continue;
            }
            else if (!_pooled && (more & Birth.MoreFamily) == 0
                && (NameLevels(families[i]) & LevelsButInitials) != 0)
            {
                continue;
            }

            rows[count++] = rows[i];
        }

        return count;
    }

    /// <summary>What each field adds to the score.</summary>
    internal FieldBits Explain(int row)
    {
        var birth = _births[row];
        var (family, given) = (_rows[row].Family, _given[row]);
        var (familyLevels, givenLevels) = (NameLevels(family), NameLevels(given));
        var unsaid = 0f;
        if ((birth & Birth.MoreNames) != 0)
            unsaid = FurtherNames(row, given, ref familyLevels, ref givenLevels);
        var (families, givens, swapped) = Names(familyLevels, givenLevels, family != 0, given != 0);
        return new FieldBits(
            families, givens + unsaid, _dates.Of(birth), Sex(birth), Place(row, birth),
            Parent(row, _rows[row].Father, Field.Father, birth, _fatherWords),
            Parent(row, _rows[row].Mother, Field.Mother, birth, _motherWords), swapped);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Sex(int packed)
    {
        var sex = Birth.SexOf(packed);
        if (sex == 0 || _sex == 0) return 0;
        return sex == _sex ? Weights.SameSex : Weights.OtherSex;
    }

    private float Parent(int row, int code, Field field, int birth, (int First, int End) words)
    {
        if (code == 0 || words.First == words.End) return 0;
        var levels = NameLevels(code);
        if ((birth & Birth.More(field)) != 0)
            foreach (var extra in _segment.ExtrasOf(row))
                if (Segment.FieldOf(extra) == field)
                    levels = SlotTable.Best(levels, NameLevels(Segment.CodeOf(extra)));
        return WordBits.Agreement(_asFamily, words, levels, OtherOfParent);
    }

    private float Place(int row, int birth)
    {
        var code = _rows[row].Place;
        if (code == 0 || _placeWords.End == 0) return 0;
        var levels = _placeLevels[_placeSlots[code]];
        if ((birth & Birth.MorePlace) != 0)
            foreach (var extra in _segment.ExtrasOf(row))
                if (Segment.FieldOf(extra) == Field.Place)
                    levels = SlotTable.Best(levels, _placeLevels[_placeSlots[Segment.CodeOf(extra)]]);
        return WordBits.Agreement(_asPlace, _placeWords, levels, OtherPlace);
    }

    /// <summary>Takes the further names in; returns what given names that the query does not have take off.</summary>
    private float FurtherNames(int row, int given, ref ulong familyLevels, ref ulong givenLevels)
    {
        var count = given == 0 ? 0 : 1;
        foreach (var extra in _segment.ExtrasOf(row))
        {
            var field = Segment.FieldOf(extra);
            if (field == Field.Family)
            {
                familyLevels = SlotTable.Best(familyLevels, NameLevels(Segment.CodeOf(extra)));
            }
            else if (field == Field.Given)
            {
                givenLevels = SlotTable.Best(givenLevels, NameLevels(Segment.CodeOf(extra)));
                count++;
            }
        }

        var asked = _givenWords.End - _givenWords.First;
        return asked > 0 && count > asked ? (count - asked) * Weights.FurtherUnsaid : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (float Family, float Given, bool Swapped) Names(
        ulong family, ulong given, bool hasFamily, bool hasGiven)
    {
        if (_pooled) return Pool(family, given);
        var asFamily = hasFamily ? WordBits.Agreement(_asFamily, _familyWords, family, OtherFamily) : 0;
        var asGiven = hasGiven ? WordBits.Agreement(_asGiven, _givenWords, given, OtherGiven) : 0;
        // Nothing agrees crosswise where nothing agrees.
        if ((family | given) == 0 || !hasFamily || !hasGiven) return (asFamily, asGiven, false);
        var crossFamily = WordBits.Agreement(_asGiven, _familyWords, given, OtherFamily) + Weights.Swapped;
        var crossGiven = WordBits.Agreement(_asFamily, _givenWords, family, OtherGiven);
        return crossFamily + crossGiven > asFamily + asGiven
            ? (crossFamily, crossGiven, true)
            : (asFamily, asGiven, false);
    }

    /// <summary>All names of the query stand in one field: each is what it fits best.</summary>
    private (float Family, float Given, bool Swapped) Pool(ulong family, ulong given)
    {
        var inFamilyField = _familyWords.End > _familyWords.First;
        var words = inFamilyField ? _familyWords : _givenWords;
        var alone = words.End - words.First == 1;
        var (sum, missing) = (0f, 0);
        for (var i = words.First; i < words.End; i++)
        {
            var (asFamily, asGiven) = ((int)(family >> (4 * i)) & 15, (int)(given >> (4 * i)) & 15);
            if ((asFamily | asGiven) == 0)
            {
                missing++;
                continue;
            }

            var familyBits = asFamily == 0 ? float.MinValue : _asFamily[(i * Level.Count) + asFamily];
            var givenBits = asGiven == 0 ? float.MinValue : _asGiven[(i * Level.Count) + asGiven];
            if (alone && inFamilyField) givenBits += Weights.OtherField;
            if (alone && !inFamilyField) familyBits += Weights.OtherField;
            sum += Math.Max(familyBits, givenBits);
        }

        sum = missing == words.End - words.First ? OtherFamily : sum + (missing * Weights.FurtherMissing);
        return inFamilyField ? (sum, 0, false) : (0, sum, false);
    }
}
