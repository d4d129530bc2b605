namespace Sankofa.Matching.Register;

/// <summary>The words of a register on its way into a segment: of names, and of places.</summary>
internal sealed class Lexicon
{
    internal Vocabulary Names { get; } = new();

    internal Vocabulary Places { get; } = new();
}

/// <summary>Reads register persons into a draft.</summary>
/// <param name="lexicon">Where words get their numbers; other readers may use it meanwhile.</param>
/// <param name="persons">How many are expected.</param>
internal sealed class PersonReader(Lexicon lexicon, int persons = 1024)
{
    private readonly TokenReader _names = new(lexicon.Names);
    private readonly TokenReader _places = new(lexicon.Places);

    internal Draft Draft { get; private set; } = new(persons);

    /// <summary>Begins a new draft and keeps what was learnt of the words.</summary>
    internal void Restart() => Draft = new Draft(Draft.Count + 16);

    internal void Read(in RegisterPerson person) => Read(person, Draft);

    internal void Read(ReadOnlySpan<RegisterPerson> persons, Draft draft)
    {
        foreach (ref readonly var person in persons) Read(person, draft);
    }

    private void Read(in RegisterPerson person, Draft draft)
    {
        Span<int> words = stackalloc int[Segment.FieldCount * TokenReader.MostWords];
        var families = _names.Read(person.FamilyName, words[..TokenReader.MostWords]);
        Mark(words[..families], Field.Family);
        var count = families;
        count += Read(_names, person.GivenNames, Field.Given, words[count..]);
        count += ReadParent(person.FatherName, Field.Father, words, families, count);
        count += ReadParent(person.MotherName, Field.Mother, words, families, count);
        count += Read(_places, person.BirthPlace, Field.Place, words[count..]);
        var date = Birth.Date(person.BirthYear, person.BirthMonth, person.BirthDay);
        draft.Add(person.Id, Birth.Pack(date, person.Sex), words[..count]);
    }

    /// <summary>The segment of all that was read.</summary>
    internal Segment Build() => SegmentWriter.Write(Draft.LastOfEach(), lexicon.Names.Words, lexicon.Places.Words);

    private static int Read(TokenReader reader, string? text, Field field, Span<int> words)
    {
        var count = reader.Read(text, words[..TokenReader.MostWords]);
        Mark(words[..count], field);
        return count;
    }

    /// <summary>
    /// That a parent bears the family name says nothing new: it stays out where there is another name.
    /// </summary>
    private int ReadParent(string? text, Field field, Span<int> words, int families, int at)
    {
        Span<int> read = stackalloc int[TokenReader.MostWords];
        var count = _names.Read(text, read);
        var kept = 0;
        for (var i = 0; i < count; i++)
            if (!IsFamily(words[..families], read[i])) words[at + kept++] = read[i];
        if (kept == 0)
        {
            read[..count].CopyTo(words[at..]);
            kept = count;
        }

        Mark(words.Slice(at, kept), field);
        return kept;
    }

    private static bool IsFamily(ReadOnlySpan<int> families, int word) =>
        families.Contains(Segment.Extra(Field.Family, word));

    private static void Mark(Span<int> words, Field field)
    {
        foreach (ref var word in words) word = Segment.Extra(field, word);
    }
}

/// <summary>Distinct words and their keys.</summary>
internal readonly record struct Words(IReadOnlyList<string> Texts, IReadOnlyList<string> Keys);
