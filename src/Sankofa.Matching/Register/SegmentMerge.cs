namespace Sankofa.Matching.Register;

/// <summary>Makes one segment of the living of several, without folding any name again.</summary>
internal sealed class SegmentMerge
{
    private readonly WordUnion _names = new();
    private readonly WordUnion _places = new();

    private SegmentMerge()
    {
    }

    internal static Segment Of(IReadOnlyList<LivingSegment> segments, CancellationToken cancel = default)
    {
        var merge = new SegmentMerge();
        var draft = new Draft(Math.Max(16, segments.Sum(living => living.Living)));
        foreach (var living in segments)
        {
            cancel.ThrowIfCancellationRequested();
            merge.Read(living, draft);
        }

        cancel.ThrowIfCancellationRequested();
        return SegmentWriter.Write(draft, merge._names.Words, merge._places.Words);
    }

    private void Read(LivingSegment living, Draft draft)
    {
        var (segment, dead) = living;
        var names = _names.Begin(segment.Names);
        var places = _places.Begin(segment.Places);
        Span<int> words = stackalloc int[Segment.FieldCount * TokenReader.MostWords];
        for (var row = 0; row < segment.Count; row++)
        {
            if (dead.Contains(row)) continue;
            var count = 0;
            var extras = (segment.Births[row] & Birth.MoreAny) == 0 ? [] : segment.ExtrasOf(row);
            for (var field = Field.Family; field <= Field.Place; field++)
            {
                var number = field == Field.Place ? places : names;
                if (segment.First(field, row) is var first && first != 0)
                    words[count++] = Segment.Extra(field, number.Of(first));
                foreach (var extra in extras)
                    if (Segment.FieldOf(extra) == field)
                        words[count++] = Segment.Extra(field, number.Of(Segment.CodeOf(extra)));
            }

            draft.Add(segment.Ids[row], segment.Births[row], words[..count]);
        }
    }
}

/// <summary>The words of several tables, each once; a word that no living person has is left behind.</summary>
internal sealed class WordUnion
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<string> _keys = [];

    internal Words Words => new(_texts, _keys);

    internal Numbers Begin(TokenTable table) => new(this, table);

    /// <summary>The numbers of one table's codes in the union.</summary>
    internal sealed class Numbers(WordUnion union, TokenTable table)
    {
        private readonly int[] _ofCode = new int[table.Count + 1];
        private readonly int[] _keys = table.KeysOfTokens();

        internal int Of(int code)
        {
            if (_ofCode[code] == 0) _ofCode[code] = union.Number(table, code, _keys[code]) + 1;
            return _ofCode[code] - 1;
        }
    }

    private int Number(TokenTable table, int code, int key)
    {
        var text = table.Text(code);
        if (_numbers.TryGetValue(text, out var number)) return number;
        number = _texts.Count;
        _numbers.Add(text, number);
        _texts.Add(text);
        _keys.Add(System.Text.Encoding.ASCII.GetString(table.Key(key)));
        return number;
    }
}
