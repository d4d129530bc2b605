namespace Sankofa.Matching.Register;

/// <summary>Sorts a draft into a segment.</summary>
internal sealed class SegmentWriter
{
    private const int ManyPersons = 20_000;

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
        var (byDate, undated) = SortByDate();
        var (order, familyStart) = SortByFamily(byDate);
        var count = order.Length;
        var rowOf = new int[count];
        for (var row = 0; row < count; row++) rowOf[order[row]] = row;
        foreach (ref var person in byDate.AsSpan()) person = rowOf[person];
        var (births, given, rows) = (new int[count], new int[count], new Row[count + 1]);
        var (extras, byId, ids) = (Array.Empty<int>(), Array.Empty<int>(), IdColumn.Of([], []));
        Both(
            () => extras = WriteFields(order, births, given, rows),
            () => (byId, ids) = (SortById(rowOf), IdColumn.Of(_draft.Ids, order)));
        var (others, otherStart) = SortByOtherNames(byDate, new Fields(births, given, rows, extras));
        return new Segment
        {
            Names = _names, Places = _places, Ids = ids, Births = births, Given = given, Rows = rows, Extras = extras,
            FamilyStart = familyStart, Others = others, OtherStart = otherStart, ByDate = byDate[undated..],
            ById = byId,
        }.WithYears();
    }

    /// <summary>What is not worth another thread runs in this one.</summary>
    private void Both(Action one, Action other)
    {
        if (_draft.Count >= ManyPersons)
        {
            Parallel.Invoke(one, other);
            return;
        }

        one();
        other();
    }

    /// <summary>The persons by date of birth, those of unknown year first, and how many these are.</summary>
    private (int[] Persons, int Undated) SortByDate()
    {
        var sort = new ulong[_draft.Count];
        var persons = new int[sort.Length];
        var undated = 0;
        var births = _draft.Births;
        for (var person = 0; person < sort.Length; person++)
        {
            var date = Birth.DateOf(births[person]);
            if (date == 0) undated++;
            (sort[person], persons[person]) = ((ulong)date, person);
        }

        RadixSort.Sort(sort, persons);
        return (persons, undated);
    }

    /// <summary>Persons in the order of dates are counted out to their families, and so stay in it there.</summary>
    private (int[] Order, int[] Start) SortByFamily(int[] byDate)
    {
        var order = new int[byDate.Length];
        var families = new int[byDate.Length];
        // One place more at the end: where a family ends is where the next begins.
        var start = new int[_names.KeyCount + 2];
        for (var person = 0; person < families.Length; person++)
        {
            var words = _draft.Words(person);
            families[person] = words.Length > 0 && Segment.FieldOf(words[0]) == Field.Family
                ? _keyOf[Segment.CodeOf(words[0])] + 1 : 0;
            start[families[person] + 1]++;
        }

        for (var key = 1; key < start.Length; key++) start[key] += start[key - 1];
        var next = start.AsSpan().ToArray();
        foreach (var person in byDate) order[next[families[person]]++] = person;
        return (order, start[1..]);
    }

    private int[] WriteFields(int[] order, int[] births, int[] given, Row[] rows)
    {
        var extras = new int[Math.Max(_draft.AllWords.Length - order.Length, 16)];
        var total = 0;
        for (var row = 0; row < order.Length; row++)
        {
            births[row] = _draft.Births[order[row]];
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

    /// <summary>Rows by the key of a given name or a further family name, then by date.</summary>
    private (int[] Others, int[] Start) SortByOtherNames(int[] byDate, Fields fields)
    {
        var start = new int[_names.KeyCount + 1];
        for (var row = 0; row < fields.Given.Length; row++)
        {
            if (fields.Given[row] != 0) start[_keyOf[fields.Given[row]] + 1]++;
            foreach (var extra in fields.FurtherNames(row))
                if (IsOwnName(extra)) start[_keyOf[Segment.CodeOf(extra)] + 1]++;
        }

        for (var key = 1; key < start.Length; key++) start[key] += start[key - 1];
        var next = start.AsSpan().ToArray();
        var others = new int[start[^1]];
        foreach (var row in byDate)
        {
            if (fields.Given[row] != 0) others[next[_keyOf[fields.Given[row]]]++] = row;
            foreach (var extra in fields.FurtherNames(row))
                if (IsOwnName(extra)) others[next[_keyOf[Segment.CodeOf(extra)]]++] = row;
        }

        return (others, start);
    }

    private static bool IsOwnName(int extra) => Segment.FieldOf(extra) is Field.Family or Field.Given;

    private int[] SortById(int[] rowOf)
    {
        if (_draft.Ascending) return rowOf;
        var sort = new ulong[rowOf.Length];
        var rows = rowOf.AsSpan().ToArray();
        // Negative ids come first when the sign is turned.
        for (var person = 0; person < rows.Length; person++) sort[person] = (ulong)_draft.Ids[person] ^ (1UL << 63);
        RadixSort.Sort(sort, rows);
        return rows;
    }

    /// <summary>The columns that are written, to read names from them again.</summary>
    private sealed record Fields(int[] Births, int[] Given, Row[] Rows, int[] Extras)
    {
        internal ReadOnlySpan<int> FurtherNames(int row) => (Births[row] & Birth.MoreNames) == 0
            ? [] : Extras.AsSpan(Rows[row].Extra..Rows[row + 1].Extra);
    }
}
