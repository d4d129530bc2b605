using Sankofa.Core.People;

namespace Sankofa.Core.Demo;

/// <summary>
/// One head of a household has two files, the names written by two ears: something for the list of possible duplicates.
/// </summary>
internal static class WrittenOtherwise
{
    public const int Number = 41;
    private const int First = 20;

    private static readonly (string Heard, string Otherwise)[] Spellings =
        [("Tch", "Ch"), ("ou", "u"), ("ko", "kko"), ("ah", "a"), ("dj", "j"), ("ss", "s"), ("aw", "ow"), ("gb", "gw")];

    public static void Write(Person person, DateTimeOffset now)
    {
        var first = DemoFiles.Household(First, new Random(First), now)[0];
        person.Name(Otherwise(first.FamilyName), first.GivenNames);
        person.Describe(first.Sex, first.BirthDate, first.BirthPlace, first.Languages);
    }

    private static string Otherwise(string name)
    {
        foreach (var (heard, otherwise) in Spellings)
            if (name.Contains(heard, StringComparison.Ordinal))
                return name.Replace(heard, otherwise, StringComparison.Ordinal);
        return name;
    }
}
