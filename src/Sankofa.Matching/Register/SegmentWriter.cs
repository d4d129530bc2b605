namespace Sankofa.Matching.Register;

/// <summary>Sorts a draft into a segment.</summary>
internal sealed class SegmentWriter
{
    private readonly Draft _draft;
    private readonly TokenTable _names;
    private readonly TokenTable _places;
    private readonly int[] _keyOf;

    private SegmentWriter(Draft draft, TokenTable names, TokenTable places)
    {
        _draft = draft;
        _names = names;
        _places = places;
        _keyOf = names.KeysOfTokens();
    }

    /// <summary>Writes the segment. The words of the draft are overwritten with codes on the way.</summary>
    internal static Segment Write(Draft draft, Words names, Words places)
    {
        var nameTable = TokenTable.Build(names.Texts, names.Keys, out var nameCodes);
        var placeTable = TokenTable.Build(places.Texts, places.Keys, out var placeCodes);
        foreach (ref var word in draft.AllWords)
        {
            var field = Segment.FieldOf(word);
            word = Segment.Extra(field, (field == Field.Place ? placeCodes : nameCodes)[Segment.CodeOf(word)]);
        }

        return new SegmentWriter(draft, nameTable, placeTable).Write();
    }

    private Segment Write()
    {
        var (order, familyStart) = SortByFamily();
        var count = order.Length;
        var births = new int[count];
        for (var row = 0; row < count; row++) births[row] = _draft.Births[order[row]];
        var given = new int[count];
        var rows = new Row[count + 1];
        var extras = WriteFields(order, births, given, rows);
        var (others, otherStart) = SortByOtherNames(births, given, order);
        return new Segment
        {
            Names = _names, Places = _places, Ids = IdColumn.Of(_draft.Ids, order), Births = births, Given = given,
            Rows = rows, Extras = extras, FamilyStart = familyStart, Others = others, OtherStart = otherStart,
            ByDate = SortByDate(births), ById = SortById(order),
        };
    }

    private (int[] Order, int[] Start) SortByFamily()
    {
        var sort = new ulong[_draft.Count];
        var order = new int[sort.Length];
        var start = new int[_names.KeyCount + 1];
        for (var person = 0; person < sort.Length; person++)
        {
            var words = _draft.Words(person);
            var family = words.Length > 0 && Segment.FieldOf(words[0]) == Field.Family
                ? _keyOf[Segment.CodeOf(words[0])] + 1 : 0;
            sort[person] = ((ulong)family << 32) | (uint)_draft.Births[person];
            order[person] = person;
            start[family]++;
        }

        for (var key = 1; key < start.Length; key++) start[key] += start[key - 1];
        RadixSort.Sort(sort, order);
        return (order, start);
    }

    private int[] WriteFields(int[] order, int[] births, int[] given, Row[] rows)
    {
        var extras = new int[Math.Max(_draft.AllWords.Length - order.Length, 16)];
        var total = 0;
        for (var row = 0; row < order.Length; row++)
        {
            rows[row].Extra = total;
            foreach (var word in _draft.Words(order[row]))
            {
                var field = Segment.FieldOf(word);
                var code = Segment.CodeOf(word);
                Tally(field, code);
                ref var column = ref First(field, ref rows[row], ref given[row]);
                if (column == 0)
                {
                    column = code;
                    continue;
                }

                if (total == extras.Length) Array.Resize(ref extras, 2 * total);
                extras[total++] = word;
                births[row] |= Birth.More(field);
            }
        }

        rows[order.Length].Extra = total;
        Array.Resize(ref extras, total);
        return extras;
    }

    private static ref int First(Field field, ref Row row, ref int given)
    {
        switch (field)
        {
            case Field.Family: return ref row.Family;
            case Field.Given: return ref given;
            case Field.Father: return ref row.Father;
            case Field.Mother: return ref row.Mother;
            default: return ref row.Place;
        }
    }

    private void Tally(Field field, int code)
    {
        if (field == Field.Family) _names.FamilyCounts[code]++;
        else if (field == Field.Given) _names.GivenCounts[code]++;
        else if (field == Field.Place) _places.FamilyCounts[code]++;
    }

    /// <summary>Counts, then places: the rows come in an order that the last pass keeps by birth.</summary>
    private (int[] Others, int[] Start) SortByOtherNames(int[] births, int[] given, int[] order)
    {
        var sort = new List<ulong>(given.Length);
        var rows = new List<int>(given.Length);
        var start = new int[_names.KeyCount + 1];
        for (var row = 0; row < given.Length; row++)
        {
            if (given[row] != 0) Add(_keyOf[given[row]], row);
            if ((births[row] & Birth.MoreNames) == 0) continue;
            var further = 0;
            var named = false;
            foreach (var word in _draft.Words(order[row]))
            {
                // The first word of each field stands in its column.
                var first = Segment.FieldOf(word) switch
                {
                    Field.Family => further++ == 0,
                    Field.Given => !named && (named = true),
                    _ => true,
                };
                if (!first) Add(_keyOf[Segment.CodeOf(word)], row);
            }
        }

        for (var key = 1; key < start.Length; key++) start[key] += start[key - 1];
        var (sorted, others) = (sort.ToArray(), rows.ToArray());
        RadixSort.Sort(sorted, others);
        return (others, start);

        void Add(int key, int row)
        {
            sort.Add(((ulong)key << 32) | (uint)births[row]);
            rows.Add(row);
            start[key + 1]++;
        }
    }

    private static int[] SortByDate(int[] births)
    {
        var known = 0;
        foreach (var birth in births)
            if (Birth.DateOf(birth) != 0) known++;
        var sort = new ulong[known];
        var rows = new int[known];
        var at = 0;
        for (var row = 0; row < births.Length; row++)
        {
            if (Birth.DateOf(births[row]) == 0) continue;
            sort[at] = (uint)Birth.DateOf(births[row]);
            rows[at++] = row;
        }

        RadixSort.Sort(sort, rows);
        return rows;
    }

    private int[] SortById(int[] order)
    {
        var sort = new ulong[order.Length];
        var rows = new int[order.Length];
        for (var row = 0; row < order.Length; row++)
        {
            // Negative ids come first when the sign is turned.
            sort[row] = (ulong)_draft.Ids[order[row]] ^ (1UL << 63);
            rows[row] = row;
        }

        RadixSort.Sort(sort, rows);
        return rows;
    }
}
