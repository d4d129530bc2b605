namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>
/// Lines under one header. A list that somebody put together of two has a second header further down, perhaps with
/// other columns: from there on it holds.
/// </summary>
internal sealed class ListBlock
{
    private static readonly ListField[] Dates =
    [
        ListField.BirthDate, ListField.CounsellingDate, ListField.ConsentDate, ListField.PlannedDeparture,
        ListField.ActualDeparture, ListField.Arrival,
    ];

    private ListBlock(
        string[] headers, int headerAt, int from, int until, List<string[]> cells,
        IReadOnlyDictionary<string, ListField>? mapping)
    {
        (Headers, HeaderAt, From, Until) = (headers, headerAt, from, until);
        var fields = Fields = ListHeaders.Map(headers, mapping);
        var own = cells.GetRange(from, until - from);
        ListHeaders.SetCountersAside(headers, fields, own, mapping);
        var amount = Array.IndexOf(fields, ListField.Amount);
        AmountHeader = amount < 0 ? null : headers[amount];
        HeaderOf = fields.Select((f, i) => (Field: f, Header: headers[i])).Where(f => f.Field != ListField.Unknown)
            .DistinctBy(f => f.Field).ToDictionary(f => f.Field, f => f.Header);
        Orders = OrdersOf(own);
        SpanishSexes = IsSpanish(own);
        IsFull = own.Take(500).Count(c => c.Length >= headers.Length) * 10 > Math.Min(own.Count, 500) * 9;
    }

    public string[] Headers { get; }
    public ListField[] Fields { get; }

    /// <summary>The line of the header where it stands below the first; -1 for the first one.</summary>
    public int HeaderAt { get; }
    public int From { get; }
    public int Until { get; }
    public string? AmountHeader { get; }
    public Dictionary<ListField, string> HeaderOf { get; }
    public Dictionary<ListField, DayOrder> Orders { get; }
    public bool SpanishSexes { get; }

    /// <summary>Whether lines are as long as the header, so that a shorter one is torn.</summary>
    public bool IsFull { get; }

    public static List<ListBlock> Of(
        string[] headers, List<string[]> cells, IReadOnlyDictionary<string, ListField>? mapping)
    {
        var blocks = new List<ListBlock>();
        var (own, at, from) = (headers, -1, 0);
        for (var i = 0; i < cells.Count; i++)
        {
            if (!IsOtherHeader(own, cells[i], mapping)) continue;
            blocks.Add(new ListBlock(own, at, from, i, cells, mapping));
            (own, at, from) = (cells[i], i, i);
        }

        blocks.Add(new ListBlock(own, at, from, cells.Count, cells, mapping));
        return blocks;
    }

    /// <summary>The same header again, in its words or, as in lists of two languages, in others.</summary>
    public bool Repeats(string[] line, int filled)
    {
        var repeated = 0;
        for (var i = 0; i < line.Length && i < Headers.Length; i++)
        {
            if (line[i].Length == 0 || line[i].Length > 80) continue;
            var folded = Folded.Of(line[i]);
            if (folded == Folded.Of(Headers[i]) || (Fields[i] != ListField.Unknown
                && Words.FieldsOf.TryGetValue(folded, out var named) && named.Contains(Fields[i]))) repeated++;
        }

        return repeated >= 2 && repeated * 2 > filled;
    }

    private static bool IsOtherHeader(
        string[] headers, string[] line, IReadOnlyDictionary<string, ListField>? mapping)
    {
        int filled = 0, named = 0;
        foreach (var cell in line)
        {
            if (cell.Length == 0) continue;
            filled++;
            if (cell.Length < 80 && Words.FieldsOf.ContainsKey(Folded.Of(cell))) named++;
        }

        if (named < 3 || named * 3 < filled * 2) return false;
        // In the columns of the header above, it is that header again.
        var (above, here) = (ListHeaders.Map(headers, mapping), ListHeaders.Map(line, mapping));
        return Enumerable.Range(0, here.Length).Any(i =>
            here[i] != ListField.Unknown && here[i] != above.ElementAtOrDefault(i));
    }

    private Dictionary<ListField, DayOrder> OrdersOf(List<string[]> cells)
    {
        var told = Dates.ToDictionary(d => d, _ => default(DayOrder));
        for (var i = 0; i < Fields.Length; i++)
        {
            if (!told.ContainsKey(Fields[i])) continue;
            told[Fields[i]] += ListDates.OrderNamed(Headers[i]);
            foreach (var line in cells.Where(c => c.Length > i)) told[Fields[i]] += ListDates.OrderTold(line[i]);
        }

        var whole = told.Values.Aggregate(default(DayOrder), (a, b) => a + b);
        return told.ToDictionary(t => t.Key, t => t.Value == default ? whole : t.Value);
    }

    // In a Spanish list M is mujer: such a column knows H and M alone.
    private bool IsSpanish(List<string[]> cells)
    {
        var column = Array.IndexOf(Fields, ListField.Sex);
        if (column < 0 || Folded.Of(Headers[column]) is not ("sexo" or "genero")) return false;
        var used = cells.Where(c => c.Length > column).Select(c => Folded.Of(c[column])).ToHashSet();
        return used.Contains("h") && used.Contains("m") && !used.Contains("f");
    }
}
