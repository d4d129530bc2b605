namespace Sankofa.Matching.Register;

/// <summary>Scores the rows of one segment against one query.</summary>
internal sealed class Scorer
{
    private readonly QueryPlan _plan;
    private readonly DateWeights _dates;
    private readonly Segment _segment;
    private readonly SlotTable _names;
    private readonly SlotTable _places;
    private readonly bool _pooled;

    internal Scorer(QueryPlan plan, DateWeights dates, Segment segment, SearchScratch scratch)
    {
        _plan = plan;
        _dates = dates;
        _segment = segment;
        _names = scratch.Names;
        _places = scratch.Places;
        _pooled = plan.Pooled;
    }

    /// <summary>The levels of a name.</summary>
    internal ulong NameLevels(int code) => _names.Levels[_names.Slots[code]];

    /// <summary>The levels of a word of a place.</summary>
    internal ulong PlaceLevels(int code) => _places.Levels[_places.Slots[code]];

    internal float Sex(int packed)
    {
        var sex = Birth.SexOf(packed);
        if (sex == 0 || _plan.Sex == 0) return 0;
        return sex == _plan.Sex ? Weights.SameSex : Weights.OtherSex;
    }

    internal float Father(ulong levels) => Agreement(_plan.Names, _plan.Father, levels, Weights.OtherOfParent);

    internal float Mother(ulong levels) => Agreement(_plan.Names, _plan.Mother, levels, Weights.OtherOfParent);

    internal float Place(ulong levels) => Agreement(_plan.Places, .._plan.Places.Length, levels, Weights.OtherPlace);

    /// <summary>The bits of both names together, as they stand or exchanged.</summary>
    internal float Names(ulong family, ulong given, bool hasFamily, bool hasGiven)
    {
        var (families, givens, _) = NameFields(family, given, hasFamily, hasGiven);
        return families + givens;
    }

    internal FieldBits Score(int row)
    {
        var columns = _segment.Columns;
        var birth = _segment.Births[row];
        var (familyCode, givenCode) = (columns[(int)Field.Family][row], columns[(int)Field.Given][row]);
        var (fatherCode, motherCode) = (columns[(int)Field.Father][row], columns[(int)Field.Mother][row]);
        var placeCode = columns[(int)Field.Place][row];
        var (family, given) = (NameLevels(familyCode), NameLevels(givenCode));
        var (father, mother, place) = (NameLevels(fatherCode), NameLevels(motherCode), PlaceLevels(placeCode));
        var givenCount = givenCode == 0 ? 0 : 1;
        if ((birth & Birth.MoreAny) != 0)
        {
            foreach (var extra in _segment.ExtrasOf(row))
            {
                var code = Segment.CodeOf(extra);
                switch (Segment.FieldOf(extra))
                {
                    case Field.Family: family = SlotTable.Best(family, NameLevels(code)); break;
                    case Field.Father: father = SlotTable.Best(father, NameLevels(code)); break;
                    case Field.Mother: mother = SlotTable.Best(mother, NameLevels(code)); break;
                    case Field.Place: place = SlotTable.Best(place, PlaceLevels(code)); break;
                    default:
                        given = SlotTable.Best(given, NameLevels(code));
                        givenCount++;
                        break;
                }
            }
        }

        var (families, givens, swapped) = NameFields(family, given, familyCode != 0, givenCode != 0);
        var asked = QueryPlan.Count(_plan.Given);
        if (asked > 0 && givenCount > asked) givens += (givenCount - asked) * Weights.FurtherUnsaid;
        return new FieldBits(
            families, givens, _dates.Of(birth), Sex(birth), placeCode == 0 ? 0 : Place(place),
            fatherCode == 0 ? 0 : Father(father), motherCode == 0 ? 0 : Mother(mother), swapped);
    }

    private (float Family, float Given, bool Swapped) NameFields(
        ulong family, ulong given, bool hasFamily, bool hasGiven)
    {
        if (_pooled) return Pool(family, given);
        var asFamily = hasFamily ? Agreement(_plan.Names, _plan.Families, family, Weights.OtherFamily) : 0;
        var asGiven = hasGiven ? GivenAgreement(given) : 0;
        // Nothing agrees crosswise without a level, and most rows have none.
        if ((family | given) == 0 || !hasFamily || !hasGiven) return (asFamily, asGiven, false);
        var (crossFamily, crossGiven) = Cross(family, given);
        return crossFamily + crossGiven > asFamily + asGiven
            ? (crossFamily, crossGiven, true)
            : (asFamily, asGiven, false);
    }

    /// <summary>The query's family names among the person's given names, and the reverse.</summary>
    private (float Family, float Given) Cross(ulong family, ulong given)
    {
        var asGiven = Agreement(_plan.Names, _plan.Families, given, Weights.OtherFamily, given: true);
        var asFamily = Agreement(_plan.Names, _plan.Given, family, Weights.OtherGiven);
        return (asGiven + Weights.Swapped, asFamily);
    }

    private float GivenAgreement(ulong levels) =>
        Agreement(_plan.Names, _plan.Given, levels, Weights.OtherGiven, given: true);

    private (float Family, float Given, bool Swapped) Pool(ulong family, ulong given)
    {
        var (families, givens) = (QueryPlan.Count(_plan.Families), QueryPlan.Count(_plan.Given));
        var range = families > 0 ? _plan.Families : _plan.Given;
        var (sum, missing) = (0f, 0);
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            var (inFamily, inGiven) = ((int)(family >> (4 * i)) & 15, (int)(given >> (4 * i)) & 15);
            if ((inFamily | inGiven) == 0)
            {
                missing++;
                continue;
            }

            var asFamily = inFamily == 0 ? float.MinValue : _plan.Names[i].FamilyBits[inFamily];
            var asGiven = inGiven == 0 ? float.MinValue : _plan.Names[i].GivenBits[inGiven];
            if (families == 0 && givens == 1) asFamily += Weights.OtherField;
            if (givens == 0 && families == 1) asGiven += Weights.OtherField;
            sum += Math.Max(asFamily, asGiven);
        }

        var all = QueryPlan.Count(range);
        if (missing == all) sum = all == 0 ? 0 : (float)Math.Log2(Weights.OtherFamily);
        else sum += missing * Weights.FurtherMissing;
        return families > 0 ? (sum, 0, false) : (0, sum, false);
    }

    private static float Agreement(
        QueryWord[] words, Range range, ulong levels, double other, bool given = false)
    {
        var (sum, missing) = (0f, 0);
        var end = range.End.Value;
        var start = range.Start.Value;
        for (var i = start; i < end; i++)
        {
            var level = (int)(levels >> (4 * i)) & 15;
            if (level == 0) missing++;
            else sum += given ? words[i].GivenBits[level] : words[i].FamilyBits[level];
        }

        if (missing == end - start) return missing == 0 ? 0 : (float)Math.Log2(other);
        return sum + (missing * Weights.FurtherMissing);
    }
}
