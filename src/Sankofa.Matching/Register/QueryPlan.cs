using System.Text;

namespace Sankofa.Matching.Register;

/// <summary>How well a word of the register agrees with a word of the query; the higher the better.</summary>
internal static class Level
{
    internal const int None = 0;
    internal const int Initial = 1;
    internal const int TwoEdits = 2;
    internal const int OneEdit = 3;
    internal const int Skeleton = 4;
    internal const int Key = 5;
    internal const int Same = 6;
    internal const int Count = 8;
}

/// <summary>A word of the query.</summary>
internal sealed class QueryWord
{
    internal QueryWord(string text, Field field)
    {
        Field = field;
        Written = text;
        Text = Encoding.UTF8.GetBytes(text);
        KeyText = NameFolding.Key(text);
        Key = Encoding.ASCII.GetBytes(KeyText);
        Skeleton = Encoding.ASCII.GetBytes(Skeletons.Of(KeyText));
        if (Key.Length > 0) Skeletons.Places(Key, Places);
        IsInitial = text.Length == 1;
    }

    internal Field Field { get; }
    internal string Written { get; }
    internal byte[] Text { get; }
    internal string KeyText { get; }
    internal byte[] Key { get; }
    internal byte[] Skeleton { get; }
    internal uint[] Places { get; } = new uint[128];
    internal bool IsInitial { get; }
}

/// <summary>A query read once for all segments: its words by field, numbered 0 to 15, and what they weigh.</summary>
internal sealed class QueryPlan
{
    /// <summary>Levels of so many words fit into one number.</summary>
    internal const int MostWords = 16;

    internal const int MostFamilies = 3;
    internal const int MostGiven = 4;
    internal const int MostOfParent = 3;
    internal const int MostOfPlace = 3;

    private readonly List<QueryWord> _names = [];

    internal QueryPlan(PersonQuery query)
    {
        Sex = Birth.Sex(query.Sex);
        Date = Birth.Date(query.BirthYear, query.BirthMonth, query.BirthDay);
        Families = Add(query.FamilyName, Field.Family, MostFamilies);
        Given = Add(query.GivenNames, Field.Given, MostGiven);
        Father = Add(query.FatherName, Field.Father, MostOfParent);
        Mother = Add(query.MotherName, Field.Mother, MostOfParent);
        Names = [.. _names];
        Places = [.. Read(query.BirthPlace, Field.Place, MostOfPlace)];
    }

    internal QueryWord[] Names { get; }
    internal QueryWord[] Places { get; }

    /// <summary>The words of each field among <see cref="Names"/>.</summary>
    internal (int First, int End) Families { get; }
    internal (int First, int End) Given { get; }
    internal (int First, int End) Father { get; }
    internal (int First, int End) Mother { get; }

    /// <summary>The bits of each level of each of <see cref="Names"/> as a family name or a parent's.</summary>
    internal float[] FamilyBits { get; } = new float[MostWords * Level.Count];

    /// <summary>The same as a given name.</summary>
    internal float[] GivenBits { get; } = new float[MostWords * Level.Count];

    /// <summary>The bits of each level of each of <see cref="Places"/>.</summary>
    internal float[] PlaceBits { get; } = new float[MostWords * Level.Count];

    internal int Sex { get; }

    /// <summary>See <see cref="Birth.Date"/>.</summary>
    internal int Date { get; }

    internal int Year => Date >> 9;

    /// <summary>All names stand in one field, so that each may be a family name or a given one.</summary>
    internal bool Pooled => (Count(Families) == 0) != (Count(Given) == 0);

    internal static int Count((int First, int End) words) => words.End - words.First;

    private (int First, int End) Add(string? text, Field field, int most)
    {
        var start = _names.Count;
        var words = Read(text, field, most).ToList();
        if (field is Field.Father or Field.Mother)
        {
            // As in the register: the family name of the person says nothing new about a parent.
            var own = words.RemoveAll(IsFamily);
            if (words.Count == 0 && own > 0) words = [.. Read(text, field, most)];
        }

        _names.AddRange(words);
        return (start, _names.Count);
    }

    private bool IsFamily(QueryWord word) =>
        _names.Exists(name => name.Field == Field.Family && name.KeyText == word.KeyText);

    private static IEnumerable<QueryWord> Read(string? text, Field field, int most)
    {
        var words = NameFolding.Words(text);
        var naming = words.Where(word => !TokenReader.IsParticle(word)).Distinct().ToList();
        return (naming.Count > 0 ? naming : words).Take(most).Select(word => new QueryWord(word, field));
    }
}
