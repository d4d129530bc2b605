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
    private readonly float _mostAfterFather;
    private readonly float _mostPlace;
    private readonly ulong _parents;
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
        _mostPlace = Most(_asPlace, _placeWords);
        _mostAfterFather = Most(_asFamily, _motherWords) + _mostPlace;
        _mostRest = Most(_asFamily, _fatherWords) + _mostAfterFather;
        (int, int) own = (_familyWords.First, _givenWords.End);
        _mostByGiven = _pooled ? float.MaxValue / 4 : Math.Max(
            Most(_asGiven, _givenWords) + OtherFamily, Most(_asGiven, _familyWords) + Weights.Swapped + OtherGiven);
        _mostNames = Math.Max(Most(_asFamily, own), 0) + Math.Max(Most(_asGiven, own), 0);
        _parents = Words((_fatherWords.First, _motherWords.End)) & LevelsButInitials;
    }

    /// <summary>How near the word of a name is to each word of the query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong NameLevels(int code) => _nameLevels[_nameSlots[code]];

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
        _withoutGiven = _withGiven = float.MaxValue;
        if (_pooled) return;
        var family = MostOf(_asFamily, _familyWords, levels, OtherFamily);
        var cross = MostOf(_asFamily, _givenWords, levels, OtherGiven) + Weights.Swapped;
        _withoutGiven = Math.Max(family + OtherGiven, cross + OtherFamily) + _mostRest;
        _withGiven = Math.Max(
            family + Math.Max(0, Most(_asGiven, _givenWords)), cross + Math.Max(0, Most(_asGiven, _familyWords)));
    }

    /// <summary>The most that somebody born in another time gets whose family name is the expected one.</summary>
    internal float MostOfFarFamily => _withGiven + _dates.MostFar + (_sex == 0 ? 0 : Weights.SameSex) + _mostRest;

    /// <summary>A given name is near, or may be: further names stand apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayBeNearByGiven(int row) =>
        (_births[row] & Birth.MoreNames) != 0 || IsNear(_given[row]);

    /// <summary>
    /// Whether a row of the expected family with no given name near may reach <paramref name="least"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayReachWithoutGiven(int row, float least)
    {
        var birth = _births[row];
        return _given[row] == 0 || _dates.Of(birth) + Sex(birth) + _withoutGiven >= least - 0.001f;
    }

    /// <summary>The most that somebody of another family gets by a name that is so near to the query's words.</summary>
    internal float MostOfOther(ulong levels)
    {
        var most = _mostByGiven;
        if (!_pooled && (levels & Words(_familyWords)) == 0)
            most = MostOf(_asGiven, _givenWords, levels, OtherGiven) + OtherFamily;
        return most + _dates.Most + (_sex == 0 ? 0 : Weights.SameSex) + _mostRest;
    }

    /// <summary>The most that somebody gets who has no name near; nothing where no parents are asked for.</summary>
    internal float MostByParents => _parents == 0 ? float.NegativeInfinity
        : OtherFamily + OtherGiven + _dates.Most + (_sex == 0 ? 0 : Weights.SameSex) + _mostRest;

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
            sums[i] = _dates.Of(birth) + Sex(birth) + _mostRest + _mostByGiven;
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
                if (sums[i] - _mostByGiven + asFamily + asGiven < least) continue;
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
        return Agreement(_asFamily, words, levels, OtherOfParent);
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
        return Agreement(_asPlace, _placeWords, levels, OtherPlace);
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
        var asFamily = hasFamily ? Agreement(_asFamily, _familyWords, family, OtherFamily) : 0;
        var asGiven = hasGiven ? Agreement(_asGiven, _givenWords, given, OtherGiven) : 0;
        // Nothing agrees crosswise where nothing agrees.
        if ((family | given) == 0 || !hasFamily || !hasGiven) return (asFamily, asGiven, false);
        var crossFamily = Agreement(_asGiven, _familyWords, given, OtherFamily) + Weights.Swapped;
        var crossGiven = Agreement(_asFamily, _givenWords, family, OtherGiven);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Agreement(float[] bits, (int First, int End) words, ulong levels, float other)
    {
        if (levels == 0) return words.First == words.End ? 0 : other;
        return AgreementOf(bits, words, levels, other);
    }

    private static float AgreementOf(float[] bits, (int First, int End) words, ulong levels, float other)
    {
        var (sum, missing) = (0f, 0);
        for (var i = words.First; i < words.End; i++)
        {
            var level = (int)(levels >> (4 * i)) & 15;
            if (level == 0) missing++;
            else sum += bits[(i * Level.Count) + level];
        }

        if (missing == words.End - words.First) return missing == 0 ? 0 : other;
        return sum + (missing * Weights.FurtherMissing);
    }

    /// <summary>The levels of these words, all set.</summary>
    private static ulong Words((int First, int End) words)
    {
        var levels = 0ul;
        for (var i = words.First; i < words.End; i++) levels |= 15ul << (4 * i);
        return levels;
    }

    /// <summary>The most that words give of which one name is as near as the levels say, others anything.</summary>
    private static float MostOf(float[] bits, (int First, int End) words, ulong levels, float other)
    {
        if ((levels & Words(words)) == 0) return words.First == words.End ? 0 : other;
        var sum = 0f;
        for (var i = words.First; i < words.End; i++)
        {
            var level = (int)(levels >> (4 * i)) & 15;
            var here = bits.AsSpan(i * Level.Count, Level.Count);
            // Some of the words of a key are spelled just as the query's.
            if (level == Level.Key) sum += Math.Max(here[Level.Key], here[Level.Same]);
            else if (level != 0) sum += here[level];
            else sum += Math.Max(0, Most(bits, (i, i + 1)));
        }

        return sum;
    }

    private static float Most(float[] bits, (int First, int End) words)
    {
        var sum = 0f;
        for (var i = words.First; i < words.End; i++)
        {
            var most = 0f;
            for (var level = 1; level < Level.Count; level++) most = Math.Max(most, bits[(i * Level.Count) + level]);
            sum += most;
        }

        return sum;
    }
}
