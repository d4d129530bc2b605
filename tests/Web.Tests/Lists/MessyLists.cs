using System.Globalization;
using System.Text;

namespace Sankofa.Web.Tests.Lists;

/// <summary>Fictional lists, made by chance from one seed, with what goes wrong in real ones.</summary>
internal static class MessyLists
{
    private const string English =
        "Case ref;Organisation;Host country;Family name;Given name(s);Sex;DoB;Place of birth;Nationality;"
        + "Country of return;Region/City of return;Return type;Administrative status;Relationship;Family ref;Phone;Language;Vulnerability;"
        + "First counselling;Consent signed;Planned departure;Actual departure;Flight;Programme;Planned amount (EUR);Project sector;Remarks;Zorglub";

    private static readonly string[] Days =
        ["12/03/1984", "12.03.84", "March 12, 1984", "1984", "vers 1984", "01/01/1900", "31/02/1984", "24359", "",
            "03/1984", "?"];

    private static readonly string[] Then =
        ["12/03/2026", "2026", "45999", "01/01/1900", "31/02/2026", "approx. 2026", "", "05.04.26", "2031-13-40"];

    public static string Of(int rows, char separator, bool french, int seed)
    {
        var chance = new Random(seed);
        var text = new StringBuilder("Liste des retours\n");
        var head = french ? SampleLists.Head + ";Zorglub" : English;
        text.Append(head.Replace(';', separator)).Append('\n');
        string[]? before = null;
        for (var i = 0; i < rows; i++)
        {
            var line = i > 0 && chance.Next(12) == 0 ? Again(before!, chance) : Line(i, french, chance);
            text.Append(Written(line, separator)).Append('\n');
            before = line;
            if (i == rows / 2) text.Append(head.Replace(';', separator)).Append("\n\n");
        }

        return text.Append("Total").Append(separator).Append(rows.ToString(CultureInfo.InvariantCulture)).Append('\n')
            .Append("Fait à Lyon le 3 mai\n").ToString();
    }

    private static string[] Line(int i, bool french, Random chance)
    {
        string One(params string[] of) => of[chance.Next(of.Length)];
        var (household, place) = (i / 3, i % 3);
        var alone = household % 2 == 0;
        var (family, given) = (Name(household, "Zor"), Name(i, "Me"));
        if (chance.Next(15) == 0) (family, given) = (given, family);
        if (chance.Next(10) == 0) family = family.ToUpperInvariant();
        var start = new List<string>
        {
            chance.Next(12) == 0 ? "" : Number(alone ? i : household, "ZL-"), "OFII Lyon", "France",
                chance.Next(20) == 0 ? "" : family,
            One(given, given, given + " dit Zizou", ""), One("M", "F", "", "x", "H", "Féminin", "male"), One(Days),
        };
        if (!french) start.Add(One("Kara", ""));
        var status = One("débouté du droit d'asile", "demande d'asile en cours", "OQTF", "sans titre", "réfugié ?");
        return
        [
            .. start, One("Togo", "Bénin (ex Dahomey)", "Nigeria?", "RCI", ""), One("Togo", "Bénin", ""),
            One("Kara", "Lomé", ""),
            One("volontaire", "forcé", "départ spontané", "on ne sait"), status,
            alone ? "" : place == 0 ? "chef de famille" : place == 1 ? "conjoint" : "enfant",
            alone ? "" : Number(household, "F"),
            One("+33 611" + i.ToString("000000", CultureInfo.InvariantCulture), "0049 012345678", "06 11 22", ""),
            One("fr", "ee", "fr / ee", "klingon", ""),
            One("femme enceinte", "suivi médical (diabète)", "plus de 65 ans", "pas enceinte", "", ""), One(Then),
            One(Then), One("01/12/2026", ""), One(Then),
            One("AF111", ""), One("ERRIN", "OFII niveau 2", ""),
            One("1 850,00", "800 chf", "2.000,00 €", "EUR 2,000", "beaucoup", ""),
            One("couture", ""), One("rappel le lundi", "demandé l'asile en 2019 ?", "appeler \"Papa\"; puis attendre",
                ""), One("bleu", "", ""),
        ];
    }

    private static string[] Again(string[] before, Random chance)
    {
        var line = (string[])before.Clone();
        if (chance.Next(2) == 0) line[0] = "";
        return line;
    }

    private static string Written(string[] cells, char separator) => string.Join(separator, cells.Select(c =>
        c.Contains(separator, StringComparison.Ordinal) || c.Contains('"', StringComparison.Ordinal)
            || c.Contains(';', StringComparison.Ordinal)
            ? '"' + c.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : c));

    private static string Number(int number, string mark) =>
        mark + number.ToString("000", CultureInfo.InvariantCulture);

    private static string Name(int number, string mark)
    {
        var name = new StringBuilder(mark);
        for (var rest = number + 1; rest > 0; rest /= 11) name.Append("bdfgklmnprs"[rest % 11])
            .Append("aeiou"[rest % 5]);
        return name.ToString();
    }
}
