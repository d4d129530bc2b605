using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Sankofa.Matching.Linkage;

namespace Sankofa.Bench;

/// <summary>The records of one file, and for each the person that the truth column says it is of.</summary>
internal sealed record LinkageFile(IReadOnlyList<PersonDescription> Persons, IReadOnlyList<string> Truth)
{
    private static readonly Regex RecordOf = new("^(.*rec-[0-9]+)-(org|dup.*)$", RegexOptions.IgnoreCase);

    public static LinkageFile Read(string path, LinkageMap? given)
    {
        using var text = new StreamReader(NamePairs.Found(path));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true, TrimOptions = TrimOptions.Trim, BadDataFound = null, MissingFieldFound = null,
        });
        if (!csv.Read() || !csv.ReadHeader()) throw new InvalidDataException($"{path} has no rows.");
        var places = csv.HeaderRecord!.Select((heading, at) => (Heading: heading.Trim(), At: at))
            .GroupBy(h => h.Heading, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(h => h.Key, h => h.First().At, StringComparer.OrdinalIgnoreCase);
        var map = given ?? LinkageMap.Guess([.. places.Keys]);
        var truth = map["truth"].Count > 0 ? map["truth"] : map["id"];
        if (truth.Count == 0) throw new InvalidDataException($"{path}: no column tells the truth; give --map.");
        var person = map.TruthPattern is { } pattern ? new Regex(pattern) : RecordOf;
        var persons = new List<PersonDescription>();
        var truths = new List<string>();
        while (csv.Read())
        {
            string Of(string field) => string.Join(' ', All(map[field])).Trim();
            IEnumerable<string> All(IEnumerable<string> columns) => columns
                .Select(column => places.TryGetValue(column, out var at) ? Stated(csv.GetField(at)) : "")
                .Where(value => value.Length > 0);
            var said = string.Join(' ', All(truth));
            truths.Add(person.Match(said) is { Success: true } match ? match.Groups[1].Value : said);
            persons.Add(new PersonDescription(Of("familyName"), Of("givenNames"))
            {
                OtherNames = Of("otherNames"), BirthPlace = Of("birthPlace"), Residence = Of("residence"),
                Birth = LinkageDates.Read(Of("birth"), map.BirthFormat) is { IsUnknown: false } birth ? birth
                    : LinkageDates.Of(Of("birthYear"), Of("birthMonth"), Of("birthDay")),
                Sex = SexOf(Of("sex")), FatherName = Of("father"), MotherName = Of("mother"),
                Numbers = [.. All(map["numbers"])], Phones = [.. All(map["phones"])],
            });
        }

        return new LinkageFile(persons, truths);
    }

    private static string Stated(string? value)
    {
        var trimmed = value?.Trim() ?? "";
        return trimmed.ToUpperInvariant() is "NA" or "NAN" or "NULL" or "NONE" or "N/A" or "\\N" ? "" : trimmed;
    }

    private static Sex SexOf(string value) => value.Trim().ToUpperInvariant() switch
    {
        "F" or "FEMALE" or "FEMME" or "FÉMININ" or "FEMININ" or "W" or "2" => Sex.Female,
        "M" or "MALE" or "H" or "HOMME" or "MASCULIN" or "1" => Sex.Male,
        "X" or "OTHER" => Sex.Other,
        _ => Sex.Unknown,
    };
}
