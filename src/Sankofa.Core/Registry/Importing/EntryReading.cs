using System.Text;
using System.Text.Unicode;

namespace Sankofa.Core.Registry.Importing;

/// <summary>A line that was understood. Fields that the file has no column for stay empty and change nothing.</summary>
internal sealed record StagedEntry(
    long Line, string Number, string FamilyName, string GivenNames, EntrySex Sex, int BirthDate,
    string BirthPlace, string FatherName, string MotherName, string[] Papers, EntryState State)
{
    /// <summary>Where its line stands among those of the chunk.</summary>
    public int RawAt { get; set; }
    public int RawLength { get; set; }
}

internal sealed record RefusedLine(
    long Line, string Column, RefusalReason Reason, string Text, string Raw);

/// <summary>
/// From the cells of a record to an entry, or to the one reason why not. Nothing is guessed: what is not understood is
/// refused as it was written.
/// </summary>
internal sealed class EntryReading(RegisterLayout layout, Encoding encoding, DateOnly today)
{
    private static readonly Dictionary<string, EntrySex> Sexes = new(StringComparer.Ordinal)
    {
        [""] = EntrySex.Unknown, ["inconnu"] = EntrySex.Unknown, ["unknown"] = EntrySex.Unknown,
        ["desconhecido"] = EntrySex.Unknown, ["nd"] = EntrySex.Unknown, ["m"] = EntrySex.Male, ["h"] = EntrySex.Male,
        ["masculin"] = EntrySex.Male, ["homme"] = EntrySex.Male, ["male"] = EntrySex.Male, ["man"] = EntrySex.Male,
        ["masculino"] = EntrySex.Male, ["garcon"] = EntrySex.Male, ["masc"] = EntrySex.Male, ["f"] = EntrySex.Female,
        ["feminin"] = EntrySex.Female, ["femme"] = EntrySex.Female, ["female"] = EntrySex.Female,
        ["woman"] = EntrySex.Female, ["feminino"] = EntrySex.Female, ["fille"] = EntrySex.Female,
        ["fem"] = EntrySex.Female,
    };

    private static readonly Dictionary<string, EntryState> States = new(StringComparer.Ordinal)
    {
        [""] = EntryState.Alive, ["vivant"] = EntryState.Alive, ["vivante"] = EntryState.Alive,
        ["en vie"] = EntryState.Alive, ["alive"] = EntryState.Alive, ["vivo"] = EntryState.Alive,
        ["viva"] = EntryState.Alive, ["actif"] = EntryState.Alive, ["active"] = EntryState.Alive,
        ["activo"] = EntryState.Alive, ["ativo"] = EntryState.Alive, ["decede"] = EntryState.Deceased,
        ["decedee"] = EntryState.Deceased, ["deceased"] = EntryState.Deceased, ["dead"] = EntryState.Deceased,
        ["falecido"] = EntryState.Deceased, ["falecida"] = EntryState.Deceased, ["mort"] = EntryState.Deceased,
        ["radie"] = EntryState.Struck, ["radiee"] = EntryState.Struck, ["struck"] = EntryState.Struck,
        ["struck off"] = EntryState.Struck, ["annule"] = EntryState.Struck, ["cancelled"] = EntryState.Struck,
        ["cancelado"] = EntryState.Struck, ["anulado"] = EntryState.Struck,
    };

    private readonly string[] _cells = new string[layout.Fields.Count];
    private readonly Recent _recent = new(encoding);
    private readonly int[] _of = ColumnsByField(layout);
    private readonly int[] _papers =
        [.. layout.Fields.Index().Where(f => f.Item == RegisterField.Paper).Select(f => f.Index)];

    /// <summary>The entry, or null with the refusal.</summary>
    public StagedEntry? Read(RecordReader record, out RefusedLine? refused)
    {
        refused = Damaged(record);
        if (refused is not null) return null;
        for (var i = 0; i < _cells.Length; i++)
        {
            if (layout.Fields[i] == RegisterField.Ignored) continue;
            if (!TryText(record, i, out _cells[i]))
            {
                refused = Refuse(record, i, RefusalReason.Unreadable, _cells[i]);
                return null;
            }
        }

        return Understand(record, out refused);
    }

    private StagedEntry? Understand(RecordReader record, out RefusedLine? refused)
    {
        refused = null;
        var number = Text(RegisterField.Number);
        if (number.Length == 0) refused = Refuse(record, RegisterField.Number, RefusalReason.NumberMissing, "");
        else if (number.Length > RegisterEntry.NumberLength)
            refused = Refuse(record, RegisterField.Number, RefusalReason.NumberTooLong, number);
        var (family, given) = (Text(RegisterField.FamilyName), Text(RegisterField.GivenNames));
        if (family.Length + given.Length == 0)
        {
            var named = layout.Has(RegisterField.FamilyName) ? RegisterField.FamilyName : RegisterField.GivenNames;
            refused ??= Refuse(record, named, RefusalReason.NameMissing, "");
        }

        var father = Joined(RegisterField.FatherGivenNames, RegisterField.FatherName);
        var mother = Joined(RegisterField.MotherGivenNames, RegisterField.MotherName);
        var place = Text(RegisterField.BirthPlace);
        refused ??= TooLong(record, (RegisterField.FamilyName, family), (RegisterField.GivenNames, given),
            (RegisterField.BirthPlace, place), (RegisterField.FatherName, father), (RegisterField.MotherName, mother));
        var sex = Sex(record, ref refused);
        var date = Date(record, ref refused);
        var state = State(record, ref refused);
        var papers = Papers(record, ref refused);
        if (refused is not null) return null;
        return new StagedEntry(record.Line, number, family, given, sex, date, place, father, mother,
            papers, state);
    }

    private RefusedLine? Damaged(RecordReader record)
    {
        if (record.State == RecordState.TooLong) return Refuse(record, -1, RefusalReason.LineTooLong, "");
        if (record.State == RecordState.QuoteNotClosed) return Refuse(record, -1, RefusalReason.QuoteNotClosed, "");
        if (record.Cells < layout.Fields.Count)
        {
            return Refuse(record, -1, RefusalReason.TooFewCells, Invariant($"{record.Cells}/{layout.Fields.Count}"));
        }

        // Empty cells at the end are what a spreadsheet leaves; anything else came from another column.
        for (var i = layout.Fields.Count; i < record.Cells; i++)
        {
            if (record.Cell(i, out _).ContainsAnyExcept((byte)' ', (byte)'\t'))
                return Refuse(record, -1, RefusalReason.TooManyCells, Invariant($"{record.Cells}/{layout.Fields.Count}"));
        }

        return null;
    }

    private bool TryText(RecordReader record, int column, out string text)
    {
        var bytes = record.Cell(column, out var hasPairs);
        text = "";
        if (bytes.Length == 0) return true;
        text = _recent.TextOf(bytes);
        if (hasPairs) text = text.Replace("\"\"", "\"", StringComparison.Ordinal);
        // Read from one code page to the next, a sign that is none shows itself as the mark of replacement.
        return !text.AsSpan().ContainsAny('\uFFFD', '\0')
            && (encoding is not UTF8Encoding || Utf8.IsValid(bytes));
    }

    private string Text(RegisterField field) => _of[(int)field] is var column && column < 0 ? "" : _cells[column];

    private string Joined(RegisterField given, RegisterField family) =>
        _of[(int)given] < 0 ? Text(family) : $"{Text(given)} {Text(family)}".Trim();

    private RefusedLine? TooLong(RecordReader record, params ReadOnlySpan<(RegisterField Field, string Text)> texts)
    {
        foreach (var (field, text) in texts)
        {
            if (text.Length > RegisterEntry.NameLength)
                return Refuse(record, field, RefusalReason.TooLong, text);
        }

        return null;
    }

    private EntrySex Sex(RecordReader record, ref RefusedLine? refused)
    {
        var text = Text(RegisterField.Sex);
        if (text is "M") return EntrySex.Male;
        if (text is "F") return EntrySex.Female;
        var folded = PlainText.Fold(text);
        if (layout.Map.Sex.TryGetValue(folded, out var sex) || Sexes.TryGetValue(folded, out sex)) return sex;
        refused ??= Refuse(record, RegisterField.Sex, RefusalReason.SexNotUnderstood, text);
        return EntrySex.Unknown;
    }

    private EntryState State(RecordReader record, ref RefusedLine? refused)
    {
        var text = Text(RegisterField.State);
        if (text.Length == 0) return EntryState.Alive;
        var folded = PlainText.Fold(text);
        if (layout.Map.State.TryGetValue(folded, out var state) || States.TryGetValue(folded, out state)) return state;
        refused ??= Refuse(record, RegisterField.State, RefusalReason.StateNotUnderstood, text);
        return EntryState.Alive;
    }

    private int Date(RecordReader record, ref RefusedLine? refused)
    {
        var field = _of[(int)RegisterField.BirthDate] >= 0 ? RegisterField.BirthDate : RegisterField.BirthYear;
        var (date, why) = field == RegisterField.BirthDate
            ? EntryDates.Read(Text(field), layout.Map.Dates, today)
            : EntryDates.Read(
                Text(field), Text(RegisterField.BirthMonth), Text(RegisterField.BirthDay), today);
        if (why is { } reason) refused ??= Refuse(record, field, reason, Text(field));
        return date;
    }

    private string[] Papers(RecordReader record, ref RefusedLine? refused)
    {
        if (_papers.Length == 0) return [];
        var papers = _papers.SelectMany(i => _cells[i].Split(
            ['|', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        if (papers.Length > RegisterEntry.PapersAtMost)
            refused ??= Refuse(record, _papers[0], RefusalReason.TooManyPapers, _cells[_papers[0]]);
        else if (Array.Find(papers, p => p.Length > RegisterEntry.PaperLength) is { } longest)
            refused ??= Refuse(record, _papers[0], RefusalReason.TooLong, longest);
        return papers;
    }

    private RefusedLine Refuse(RecordReader record, RegisterField field, RefusalReason reason, string text) =>
        Refuse(record, _of[(int)field], reason, text);

    private RefusedLine Refuse(RecordReader record, int column, RefusalReason reason, string text) =>
        new(record.Line, column < 0 ? "" : layout.Headers[column], reason,
            Shortened(text, RegisterRefusal.TextLength),
            Shortened(encoding.GetString(record.Raw), RegisterRefusal.RawLength));

    // The database takes no zero byte in a text: its picture stands for it.
    internal static string Shortened(string text, int most)
    {
        var short_ = text.Length > most ? text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] : text;
        return short_.Replace('\0', '\u2400');
    }

    private static int[] ColumnsByField(RegisterLayout layout)
    {
        var columns = new int[Enum.GetValues<RegisterField>().Length];
        Array.Fill(columns, -1);
        foreach (var (index, field) in layout.Fields.Index()) columns[(int)field] = index;
        return columns;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>Places, names and sexes come again and again: one text for all of them.</summary>
    private sealed class Recent(Encoding encoding)
    {
        private const int Slots = 1 << 13;
        private const int LongestKept = 40;
        private readonly (byte[] Bytes, string Text)[] _slots = new (byte[], string)[Slots];

        public string TextOf(ReadOnlySpan<byte> bytes)
        {
            if (bytes.Length > LongestKept) return PlainText.Tidy(encoding.GetString(bytes));
            var hash = 2166136261u;
            foreach (var b in bytes) hash = (hash ^ b) * 16777619u;
            ref var slot = ref _slots[(hash ^ (hash >> 15)) & (Slots - 1)];
            if (slot.Text is not null && bytes.SequenceEqual(slot.Bytes)) return slot.Text;
            var text = PlainText.Tidy(encoding.GetString(bytes));
            slot = (bytes.ToArray(), text);
            return text;
        }
    }
}
