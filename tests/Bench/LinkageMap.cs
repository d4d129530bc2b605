using System.Text.Json;

namespace Sankofa.Bench;

/// <summary>
/// Which columns of a file say what: field → a column or several, whose values are put together. Fields: id, truth,
/// familyName, givenNames, otherNames, birth, birthYear, birthMonth, birthDay, birthPlace, residence, sex, father,
/// mother,
/// numbers, phones; and the settings birthFormat (yyyyMMdd, dd/MM/yyyy ...) and truthPattern (a regular expression
/// whose
/// first group is the person, for values such as rec-12-dup-0).
/// </summary>
internal sealed class LinkageMap
{
    public const string Shape =
        "{\"id\":\"rec_id\",\"truth\":\"rec_id\",\"familyName\":\"surname\",\"givenNames\":[\"given_name\"],"
        + "\"birth\":\"date_of_birth\",\"birthFormat\":\"yyyyMMdd\",\"residence\":[\"suburb\",\"postcode\"],"
        + "\"numbers\":[\"soc_sec_id\"]}";

    private static readonly (string Field, string[] Headings)[] Usual =
    [
        ("id", ["id", "rec_id", "record_id", "recid", "row_id", "uid"]),
        ("truth", ["truth", "cluster", "cluster_id", "entity_id", "entity", "true_id", "match_id", "person_id",
            "personid", "person", "ent_id", "family_id", "label", "rec_id", "record_id", "id"]),
        ("familyName", ["surname", "family_name", "familyname", "last_name", "lastname", "lname", "nom",
            "nom_famille", "nom_de_famille", "name_last", "last", "family", "apelido"]),
        ("givenNames", ["given_name", "given_names", "givenname", "givennames", "first_name", "firstname", "fname",
            "prenom", "prenoms", "name_first", "first", "given", "forename", "forenames", "nome"]),
        ("otherNames", ["other_names", "othernames", "alias", "aliases", "birth_name", "maiden_name", "nom_naissance"]),
        ("birth", ["date_of_birth", "dob", "birth_date", "birthdate", "birth", "date_naissance", "naissance", "born",
            "birthday", "datenaissance"]),
        ("birthYear", ["birth_year", "birthyear", "year_of_birth", "yob", "by", "annee_naissance"]),
        ("birthMonth", ["birth_month", "birthmonth", "month_of_birth", "mob", "bm"]),
        ("birthDay", ["birth_day", "day_of_birth", "bd"]),
        ("birthPlace", ["birth_place", "birthplace", "place_of_birth", "pob", "lieu_naissance", "lieu_de_naissance"]),
        ("sex", ["sex", "gender", "sexe", "genre"]),
        ("father", ["father", "father_name", "fathers_name", "pere", "nom_pere", "fathername"]),
        ("mother", ["mother", "mother_name", "mothers_name", "mere", "nom_mere", "mothername"]),
    ];

    /// <summary>Fields that take every column that is there, and not only the first.</summary>
    private static readonly (string Field, string[] Headings)[] Several =
    [
        ("residence", ["address", "address_1", "address1", "street", "street_name", "suburb", "city", "town", "commune",
            "village", "residence", "postcode", "zip", "postal_code"]),
        ("numbers", ["soc_sec_id", "ssn", "national_id", "nni", "nin", "passport", "passport_number", "document",
            "document_number", "id_number", "card_number", "numbers", "number", "numero"]),
        ("phones", ["phone", "phone_number", "telephone", "tel", "mobile", "phones"]),
    ];

    private readonly Dictionary<string, string[]> _columns = new(StringComparer.OrdinalIgnoreCase);

    public string? BirthFormat { get; private set; }

    public string? TruthPattern { get; private set; }

    public IReadOnlyList<string> this[string field] => _columns.GetValueOrDefault(field) ?? [];

    public static LinkageMap Read(string path)
    {
        var map = new LinkageMap();
        using var document = JsonDocument.Parse(File.ReadAllText(NamePairs.Found(path)));
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            string[] values = entry.Value.ValueKind == JsonValueKind.Array
                ? [.. entry.Value.EnumerateArray().Select(value => value.GetString() ?? "")]
                : [entry.Value.GetString() ?? ""];
            if (entry.NameEquals("birthFormat")) map.BirthFormat = values[0];
            else if (entry.NameEquals("truthPattern")) map.TruthPattern = values[0];
            else map._columns[entry.Name] = values;
        }

        return map;
    }

    /// <summary>Reads the headings as most files have them.</summary>
    public static LinkageMap Guess(IReadOnlyList<string> headings)
    {
        var map = new LinkageMap();
        var known = headings.GroupBy(Bare).ToDictionary(same => same.Key, same => same.First());
        foreach (var (field, usual) in Usual)
            if (usual.FirstOrDefault(known.ContainsKey) is { } found) map._columns[field] = [known[found]];
        foreach (var (field, usual) in Several)
            if (usual.Where(known.ContainsKey).Select(heading => known[heading]).ToArray() is { Length: > 0 } all)
                map._columns[field] = all;
        if (map["familyName"].Count == 0 && (known.GetValueOrDefault("name") ?? known.GetValueOrDefault("full_name")
            ?? known.GetValueOrDefault("nom_complet")) is { } whole)
            map._columns["familyName"] = [whole];
        return map;
    }

    private static string Bare(string heading) =>
        NameContenders.Plain(heading.Replace('_', ' ')).Replace(' ', '_');
}
