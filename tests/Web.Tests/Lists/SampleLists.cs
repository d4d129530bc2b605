using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.Commands;
using Sankofa.Web.House;

namespace Sankofa.Web.Tests.Lists;

/// <summary>Small fictional lists as messy as real ones, and a house of one's own to import them into.</summary>
internal static class SampleLists
{
    public const string Head = "N° dossier;Organisme;Pays d'accueil;NOM;Prénom(s);Sexe;Né(e) le;Nationalité;"
        + "Pays de retour;Région/Ville de retour;Type de retour;Situation administrative;Lien de parenté;Réf. famille;"
        + "Tél.;Langue;Vulnérabilité;Date 1er entretien;Consentement signé le;Départ prévu;Départ effectif;Vol;"
        + "Dispositif;Montant prévu (EUR);Secteur du projet;Observations";

    /// <summary>A family of three, one alone who has left, the same line twice, a total, a line of nobody.</summary>
    public const string French = Head + """

        ZZ-01;OFII Lyon;France;Zobadah;Kwamivi;M;12/03/1984;Togo;Togo;Sokodé;volontaire;débouté du droit d'asile;chef de famille;F01;+33 611111101;ee;suivi médical (diabète);01/02/2026;03/02/2026;01/12/2026;;AF111;ERRIN;1 850,00;couture;rappel le lundi
        ZZ-01;OFII Lyon;France;Zobadah;Akouélé;F;vers 1988;Togo;Togo;Sokodé;volontaire;débouté du droit d'asile;conjoint;F01;;ee;femme enceinte;01/02/2026;03/02/2026;01/12/2026;;AF111;ERRIN;1 850,00;couture;
        ZZ-01;OFII Lyon;France;Zobadah;Yawavi;F;31/02/2015;Togo;Togo;Sokodé;volontaire;débouté du droit d'asile;enfant;F01;;ee;;01/02/2026;;01/12/2026;;AF111;ERRIN;;;
        ZZ-02;OFII Lyon;France;Qanouré;Salimata;F;05/07/1991;Cameroun;Cameroun;Douala;forcé;demande d'asile en cours;;;+33 611111102;fr;victime de traite;02/02/2026;;20/05/2026;21/05/2026;TU222;Fedasil;2000;coiffure;ne pas contacter la famille
        ;OFII Lyon;France;Xénakpo;Dodji;x;01/01/1900;Bénin;Bénin;Cotonou;volontaire;sans titre;;;+33 611111103;fon;;;;;;;;;;
        ;OFII Lyon;France;Xénakpo;Dodji;x;01/01/1900;Bénin;Bénin;Cotonou;volontaire;sans titre;;;+33 611111103;fon;;;;;;;;;;
        ;OFII Lyon;France;;;;;;;Lomé;;;;;;;;;;;;;;;;?
        Total;6;;;;;;;;;;;;;;;;;;;;;;;;
        """;

    public static string Path(string text, Encoding? encoding = null)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        encoding ??= Encoding.GetEncoding(1252);
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(TestCluster.RunFolder, "lists"));
        var path = System.IO.Path.Combine(folder.FullName, System.IO.Path.GetRandomFileName() + ".csv");
        File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        return path;
    }

    /// <summary>Families of one to three, none like another.</summary>
    public static string Many(int rows, string mark)
    {
        var text = new StringBuilder(Head).Append('\n');
        for (var i = 0; i < rows; i++)
        {
            var family = i / 2;
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{mark}-{family};OFII Lyon;France;{Word(family, mark)};{Word(i * 7, "ka")};M;"
                + $"{(i % 28) + 1:00}/{(i % 12) + 1:00}/{1960 + (i % 45)};Togo;Togo;Kara;volontaire;sans titre;"
                + $"{(i % 2 == 0 ? "chef de famille" : "conjoint")};F{family};+33 6{i:00000000};fr;;01/02/2026;;01/12/2026;;;ERRIN;2000;couture;");
        }

        return text.ToString();
    }

    public static async Task<(int Exit, string Out, string Error)> RunAsync(
        TestHouse house, Connections connections, string path, bool apply = false, bool json = false,
        string? login = "claire",
        TextReader? answers = null, string[]? map = null, string? organisation = null)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var request = new ImportRequest(
            path, apply, login is null ? null : Cast.Email(login), organisation, map ?? [], json, "fr");
        var exit = await Importing.RunAsync(
            request, new Terminal(output, error, answers, false), () => Task.FromResult(connections), house.Clock,
            Xunit.TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>A database of one's own with the cast, so that counts are only this test's.</summary>
    public static async Task<Connections> OwnHouseAsync(TestHouse house)
    {
        var owner = await house.Cluster.NewDatabaseAsync();
        var app = await AppRole.EnsureAsync(owner);
        await Schema.MigrateAsync(owner, new NpgsqlConnectionStringBuilder(app).Username!);
        await using var source = NpgsqlDataSource.Create(owner);
        await Cast.LoadAsync(new SystemDb(source), house.Clock, CancellationToken.None);
        return new Connections(owner, app);
    }

    public static async Task<T> LookAsync<T>(Connections connections, Func<SankofaDb, Task<T>> look)
    {
        await using var db = new SankofaDb(Schema.Options(connections.Owner));
        return await look(db);
    }

    public static Task<int> FilesAsync(Connections connections) => LookAsync(connections, db => db.Files.CountAsync());

    /// <summary>Letters only, different for every number.</summary>
    private static string Word(int number, string mark)
    {
        var word = new StringBuilder(
            char.ToUpperInvariant(mark[0]) + mark[1..].ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));
        for (var rest = number + 1; rest > 0; rest /= 14) word.Append("bdfgklmnprstvz"[rest % 14])
            .Append("aeiou"[rest % 5]);
        return word.ToString();
    }
}
