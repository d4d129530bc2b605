using System.Globalization;
using System.Net;
using System.Text;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Registry;

/// <summary>What a search is answered by beside the name: the number of a paper, how common a name is, who looked.</summary>
public sealed class RegisterSearchPageTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private const string WithPapers =
        "Numéro;Nom;Prénoms;Sexe;Date de naissance;Lieu de naissance;Nom du père;Nom de la mère;CNI\n";

    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_common_name_says_less_than_a_rare_one_and_the_page_says_so()
    {
        var given = await GivenRegister.OpenAsync(house, Diallos());
        var common = await SearchAsync(given, "Diallo", "");
        Assert.Contains("courant dans ce registre", common, StringComparison.Ordinal);
        Assert.DoesNotContain("rare dans ce registre", common, StringComparison.Ordinal);
        var rare = await SearchAsync(given, "Agbekponou", "");
        Assert.Contains("rare dans ce registre", rare, StringComparison.Ordinal);
        Assert.DoesNotContain("courant dans ce registre", rare, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_finds_its_bearer_whatever_the_name_and_the_separators()
    {
        var given = await WithPapersAsync();
        Assert.StartsWith("Akouvi Zinsou", First(await SearchAsync(given, "Kpodo", "Afi", "0142 98-73/b")), StringComparison.Ordinal);
        // By the number of the act, and by a number alone.
        Assert.StartsWith("Akouvi Zinsou", First(await SearchAsync(given, "", "", "2001-431")), StringComparison.Ordinal);
        var page = await SearchAsync(given, "", "", "01429873B");
        Assert.Contains("Pièces", page, StringComparison.Ordinal);
        Assert.Contains("Identique", page, StringComparison.Ordinal);
        Assert.Equal(3L, await given.AskAsync<long>(
            "SELECT count(*) FROM event WHERE file_id = $1 AND kind = 'Registry.Searched'"));
    }

    [Fact]
    public async Task With_one_slip_a_number_finds_its_bearer_where_a_name_agrees_and_a_stranger_never()
    {
        var given = await WithPapersAsync();
        foreach (var slip in (string[])["01429783B", "0142987B", "014298773B", "01429873C", "2001/341"])
        {
            Assert.StartsWith("Akouvi Zinsou", First(await SearchAsync(given, "Zinsou", "Dela", slip)), StringComparison.Ordinal);
            Assert.DoesNotContain("Akouvi Zinsou", await SearchAsync(given, "Kpodo", "Afi", slip), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_office_reads_who_searched_and_why_page_by_page_and_that_the_record_is_intact()
    {
        var given = await WithPapersAsync();
        for (var i = 0; i < 26; i++) await SearchAsync(given, "Secretnom", "Esso");
        var mawuli = await house.AsAsync("mawuli");
        Assert.Contains(given.Url + "/record", (await mawuli.GetAsync(given.Url)).Body, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode((await mawuli.GetAsync(given.Url + "/record")).Body);
        Assert.Contains("événements sont intacts", page, StringComparison.Ordinal);
        Assert.Contains("Registre consulté", page, StringComparison.Ordinal);
        Assert.Contains("acte d'état civil · essai (E-1)", page, StringComparison.Ordinal);
        Assert.Contains("Mawuli", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretnom", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Registre ouvert", page, StringComparison.Ordinal);
        var older = WebUtility.HtmlDecode((await mawuli.GetAsync(given.Url + "/record?before=5")).Body);
        Assert.Contains("Registre ouvert", older, StringComparison.Ordinal);
        Assert.Contains("Import terminé", older, StringComparison.Ordinal);
        foreach (var stranger in (string[])["komi", "claire", "awa"])
        {
            Assert.Equal(HttpStatusCode.NotFound,
                (await (await house.AsAsync(stranger)).GetAsync(given.Url + "/record")).Status);
        }
    }

    [Fact]
    public async Task A_record_that_somebody_touched_is_named_with_the_place()
    {
        var given = await WithPapersAsync();
        await SearchAsync(given, "Zinsou", "Akouvi");
        await RunAsync(given, """
            ALTER TABLE event DISABLE TRIGGER event_append_only;
            UPDATE event SET user_name = 'Autre' WHERE file_id = '{0}' AND sequence = 2;
            ALTER TABLE event ENABLE TRIGGER event_append_only
            """);
        var page = WebUtility.HtmlDecode(
            (await (await house.AsAsync("mawuli")).GetAsync(given.Url + "/record")).Body);
        Assert.Contains("Événement 2 : événement modifié", page, StringComparison.Ordinal);
        Assert.Contains("Prévenez l'administration", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_of_a_register_is_in_the_database_too_for_its_office_alone()
    {
        var given = await WithPapersAsync();
        Assert.Equal(3, await EventsAsync(given, "mawuli"));
        foreach (var stranger in (string[])["komi", "claire", "awa"])
            Assert.Equal(0, await EventsAsync(given, stranger));
    }

    private async Task<GivenRegister> WithPapersAsync()
    {
        var given = await GivenRegister.OpenAsync(house);
        var lines = GivenRegister.Others().Trim().Split('\n').Select(l => l + ";");
        await given.ImportAsync(WithPapers + "2001/431;Zinsou;Akouvi;F;2001;Lomé;;;0142-9873 B\n"
            + string.Join('\n', lines) + "\n");
        return given;
    }

    /// <summary>A hundred and twenty of one name among thirteen hundred, and one of another.</summary>
    private static string Diallos()
    {
        string[] starts = ["Do", "Bi", "Fo", "Zi", "Ta", "Lu", "Pe", "Vo", "Ga", "Ki"];
        string[] middles = ["ra", "pi", "du", "te", "lo"], ends = ["ma", "kpo", "nga", "so", "vi", "ze"];
        var lines = new StringBuilder("A1;Agbekponou;Essi;F;1984;Lomé;;\n");
        for (var i = 0; i < 1300; i++)
        {
            var family = i < 120 ? "Diallo" : starts[i % 10] + middles[i / 10 % 5] + ends[i / 50 % 6];
            lines.Append(CultureInfo.InvariantCulture,
                $"D{i};{family};{starts[i / 7 % 10]}{ends[i % 6]};M;{1930 + (i % 70)};Tabligbo;;\n");
        }

        return lines.ToString();
    }

    private async Task<string> SearchAsync(GivenRegister given, string family, string names, string papers = "")
    {
        var mawuli = await house.AsAsync("mawuli");
        var sent = await mawuli.PostAsync("/registry/searches/new", new()
        {
            ["Input.RegisterId"] = given.Register.Id.ToString(), ["Input.FamilyName"] = family,
            ["Input.GivenNames"] = names, ["Input.Papers"] = papers, ["Input.Why"] = "essai", ["Input.Reference"] = "E-1",
        });
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        var page = WebUtility.HtmlDecode((await mawuli.GetAsync(sent.Location!)).Body);
        return page[page.IndexOf("id=\"found\"", StringComparison.Ordinal)..];
    }

    private static string First(string found)
    {
        var at = found.IndexOf("<bdi>", StringComparison.Ordinal);
        return at < 0 ? "" : found[(at + 5)..];
    }

    private async Task<int> EventsAsync(GivenRegister given, string login)
    {
        await using var db = new SankofaDb(Schema.Options(house.Connections.App));
        await using var transaction = await db.ActAsAsync(await house.MeAsync(login), Cancel);
        return db.Events.Count(e => e.FileId == given.Register.Id);
    }

    private async Task RunAsync(GivenRegister given, string sql)
    {
        await using var command = house.System.Source.CreateCommand(
            sql.Replace("{0}", given.Register.Id.ToString(), StringComparison.Ordinal));
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
