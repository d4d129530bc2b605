using System.Text;

namespace Sankofa.Core.Registry.Importing;

/// <summary>How a register's file is laid out: its separator, and what each column holds.</summary>
internal sealed class RegisterLayout
{
    private const string Separators = ";,\t|";

    /// <summary>By folded header. What French, English and Portuguese registers were seen to write.</summary>
    private static readonly Dictionary<RegisterField, string[]> Words = new()
    {
        [RegisterField.Number] =
        [
            "numero", "numero d acte", "numero acte", "n acte", "no acte", "n d acte", "numero d enregistrement",
            "numero unique", "numero d identification", "nin", "niu", "nni", "nui", "number", "register number",
            "registration number", "entry number", "record number", "national id", "national number", "id number",
            "no", "n", "numero de registo", "numero do assento", "assento", "n de registo", "numero de registro",
            "nic", "id", "reference", "numero de reference", "matricule",
        ],
        [RegisterField.FamilyName] =
        [
            "nom", "nom de famille", "noms", "nom de naissance", "family name", "surname", "last name", "apelido",
            "apelidos", "sobrenome", "nome de familia", "patronyme",
        ],
        [RegisterField.GivenNames] =
        [
            "prenom", "prenoms", "prenom s", "given names", "given name", "first name", "first names", "forenames",
            "forename", "nome", "nomes", "nome proprio", "nomes proprios", "other names",
        ],
        [RegisterField.Sex] = ["sexe", "genre", "sex", "gender", "sexo", "genero"],
        [RegisterField.BirthDate] =
        [
            "date de naissance", "date naissance", "naissance", "ne le", "nee le", "ne e le", "ddn", "date of birth",
            "birth date", "birthdate", "dob", "born", "born on", "data de nascimento", "nascimento", "data nascimento",
        ],
        [RegisterField.BirthYear] =
            ["annee de naissance", "annee naissance", "year of birth", "birth year", "ano de nascimento"],
        [RegisterField.BirthMonth] =
            ["mois de naissance", "mois naissance", "month of birth", "birth month", "mes de nascimento"],
        [RegisterField.BirthDay] =
            ["jour de naissance", "jour naissance", "day of birth", "birth day", "dia de nascimento"],
        [RegisterField.BirthPlace] =
        [
            "lieu de naissance", "lieu naissance", "ne a", "nee a", "ne e a", "lieu", "place of birth", "birth place",
            "birthplace", "born at", "local de nascimento", "naturalidade", "lugar de nascimento",
        ],
        [RegisterField.FatherName] =
        [
            "pere", "nom du pere", "nom et prenoms du pere", "nom pere", "father", "father s name", "fathers name",
            "father name", "name of father", "name of the father", "pai", "nome do pai", "filiacao pai",
            "father family name", "nom de famille du pere",
        ],
        [RegisterField.FatherGivenNames] =
            ["prenom du pere", "prenoms du pere", "father given names", "father first name", "given names of father"],
        [RegisterField.MotherName] =
        [
            "mere", "nom de la mere", "nom et prenoms de la mere", "nom mere", "mother", "mother s name",
            "mothers name", "mother name", "name of mother", "name of the mother", "mae", "nome da mae",
            "filiacao mae", "mother family name", "nom de famille de la mere",
        ],
        [RegisterField.MotherGivenNames] =
        [
            "prenom de la mere", "prenoms de la mere", "mother given names", "mother first name",
            "given names of mother",
        ],
        [RegisterField.Paper] =
        [
            "piece", "numero de piece", "numero de la piece", "piece d identite", "numero cni", "cni", "passeport",
            "numero de passeport", "document", "document number", "passport", "passport number", "id card",
            "id card number", "documento", "numero do documento", "bilhete de identidade", "passaporte",
        ],
        [RegisterField.State] =
        [
            "etat", "statut", "etat vital", "statut vital", "decede", "status", "vital status", "state", "alive",
            "estado", "situacao", "estado vital",
        ],
    };

    private static readonly Dictionary<string, RegisterField> ByWord = Words
        .SelectMany(w => w.Value.Select(word => (word, w.Key)))
        .ToDictionary(w => w.word, w => w.Key, StringComparer.Ordinal);

    private RegisterLayout(
        byte separator, string[] headers, RegisterField[] fields, long firstRow, long firstLine, ImportMap map)
    {
        (Separator, Headers, Fields, FirstRow, FirstLine, Map) = (separator, headers, fields, firstRow, firstLine, map);
        IgnoredHeaders = [.. headers.Where((h, i) => fields[i] == RegisterField.Ignored && h.Length > 0)];
    }

    public byte Separator { get; }
    public IReadOnlyList<string> Headers { get; }
    public IReadOnlyList<RegisterField> Fields { get; }
    public IReadOnlyList<string> IgnoredHeaders { get; }
    public long FirstRow { get; }
    public long FirstLine { get; }
    public ImportMap Map { get; }

    public bool Has(RegisterField field) => Fields.Contains(field);

    /// <summary>Throws <see cref="RegisterUnreadable"/> where no column holds a number or a name.</summary>
    public static RegisterLayout Of(ImportFile file, ImportMap map)
    {
        RegisterLayout? best = null;
        foreach (var separator in Separators)
        {
            if (Try(file, map, (byte)separator) is { } layout && (best is null || layout.Known > best.Known)) best =
                layout;
        }

        if (best is null) throw new RegisterUnreadable(UnreadableFile.Empty);
        if (!best.Has(RegisterField.Number))
            throw new RegisterUnreadable(UnreadableFile.NoNumberColumn, string.Join(" | ", best.Headers));
        if (!best.Has(RegisterField.FamilyName) && !best.Has(RegisterField.GivenNames))
            throw new RegisterUnreadable(UnreadableFile.NoNameColumn, string.Join(" | ", best.Headers));
        var twice = best.Fields.Where(f => f is not (RegisterField.Ignored or RegisterField.Paper))
            .GroupBy(f => f).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new RegisterUnreadable(UnreadableFile.ColumnTwice,
                string.Join(" | ", best.Headers.Where((_, i) => best.Fields[i] == twice.Key)));
        }

        return best;
    }

    private int Known => Fields.Count(f => f != RegisterField.Ignored);

    private static RegisterLayout? Try(ImportFile file, ImportMap map, byte separator)
    {
        var records = new RecordReader(file.From(0), separator, 0, 1);
        if (!records.Read()) return null;
        var headers = HeadersOf(records, file.ReadAs);
        // A line for a spreadsheet's eyes alone.
        if (headers[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            if (!records.Read()) return null;
            headers = HeadersOf(records, file.ReadAs);
        }

        var width = Array.FindLastIndex(headers, h => h.Length > 0) + 1;
        headers = headers[..Math.Max(1, width)];
        return new RegisterLayout(
            separator, headers, [.. headers.Select(h => FieldOf(h, map))], records.NextPosition, records.NextLine, map);
    }

    private static string[] HeadersOf(RecordReader records, Encoding encoding)
    {
        var headers = new string[records.Cells];
        for (var i = 0; i < headers.Length; i++)
        {
            var text = encoding.GetString(records.Cell(i, out var hasPairs));
            headers[i] = PlainText.Tidy(hasPairs ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
            if (headers[i].Length > RegisterRefusal.TextLength) headers[i] = headers[i][..RegisterRefusal.TextLength];
        }

        return headers;
    }

    private static RegisterField FieldOf(string header, ImportMap map)
    {
        var folded = PlainText.Fold(header);
        return map.Columns.TryGetValue(folded, out var told) ? told : ByWord.GetValueOrDefault(folded);
    }
}
