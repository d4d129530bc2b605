using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Demo;
using Sankofa.Tests;
using Sankofa.Web.Abis;
using Sankofa.Web.Tests.Biometrics;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// A house with the first files of the demo, and the few acts that the demo lacks: what every page needs to have
/// something to show. Apart from the house of the other tests, whose lists it would fill.
/// </summary>
public sealed partial class DemoHouse(TestHouse beside) : IAsyncLifetime
{
    private const int Files = 41;

    /// <summary>
    /// Nobody signed in, the person at their own door, and somebody who has given the password but not yet the code.
    /// </summary>
    public const string Nobody = "", ThePerson = "(the person)", HalfWayIn = "(half way in)";

    private readonly Dictionary<string, Visitor> _visitors = [];

    public TestHouse House { get; } = new(beside);

    /// <summary>In the order in which they are asked to open a page.</summary>
    public IEnumerable<string> People => _visitors.Keys;

    public string InvitationToken { get; private set; } = "";

    public string DoorToken { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Visitor Visitor(string who) => _visitors[who];

    public async ValueTask InitializeAsync()
    {
        await House.InitializeAsync();
        await DemoFiles.LoadAsync(House.System, House.Clock, Cancel, Files);
        await DemoDialogue.LoadAsync(House.System, House.Clock, Cancel);
        _visitors[Nobody] = House.Anonymous();
        foreach (var login in new[] { "claire", "awa", "komi", "afi", "tim", "edem", "ines", "admin", "noor",
            "mawuli", "ruth",
            "essi", "lucia", "kodjo", "abla" })
            _visitors[login] = await House.SignInAsync(login);
        await ReceiveAsync();
        await CorrectAsync();
        await AskToHearAsync();
        await ImportAsync();
        await InviteAsync();
        await OpenDoorAsync();
        await ComeHalfWayInAsync();
        await JoinAsync();
        await CompareFingersAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values) visitor.Dispose();
        await House.DisposeAsync();
    }

    /// <summary>Rows of text, for finding what an address may name.</summary>
    public async Task<List<string[]>> RowsAsync(string sql)
    {
        await using var command = House.System.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(Cancel))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString()!)]);
        return rows;
    }

    private async Task ReceiveAsync()
    {
        var guest = await OneAsync("""
            SELECT m.file_id, m.person_id, p.id FROM member m JOIN case_file f ON f.id = m.file_id
            JOIN case_access a ON a.file_id = f.id AND a.ended_at IS NULL
            JOIN reception_place p ON p.organisation_id = a.organisation_id
            WHERE f.stage IN ('Reception', 'Reintegration', 'FollowUp') AND f.entry = 'HostAgency' ORDER BY m.file_id LIMIT 1
            """);
        var today = House.Clock.GetUtcNow();
        await DoneAsync("afi", $"/cases/{guest[0]}/journey/reception", new()
        {
            ["Input.PersonId"] = guest[1], ["Input.PlaceId"] = guest[2],
            ["Input.From"] = Day(today), ["Input.Until"] = Day(today.AddDays(3)),
        });
        await DoneAsync("afi", $"/cases/{guest[0]}/journey/help", new()
        {
            ["Input.PersonId"] = guest[1], ["Input.Kind"] = "Food", ["Input.Amount"] = "20",
                ["Input.GivenOn"] = Day(today),
        });
    }

    private async Task CompareFingersAsync()
    {
        var register = (await OneAsync("SELECT id FROM register ORDER BY opened_at LIMIT 1"))[0];
        var home = $"/registry/{register}/biometrics";
        await DoneAsync("mawuli", home + "/switch", new() { ["Input.LegalBasis"] = "Loi fictive, article 12" });
        var worker = House.Jobs.OfType<AbisWorker>().Single();
        foreach (var (capture, subject) in new[] { (1, "D-1"), (2, "D-2") })
        {
            await GiveFingersAsync(home, Prints.Of(1, capture, 2, 7), subject, capture > 1);
            for (var round = 0; round < 5; round++) await worker.RunAsync(Cancel);
        }
    }

    private async Task GiveFingersAsync(string home, byte[] prints, string subject, bool identify)
    {
        var mawuli = Visitor("mawuli");
        using var message = new HttpRequestMessage(HttpMethod.Post, home + "/samples/new")
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(await mawuli.TokenAsync(home + "/samples/new")), "__RequestVerificationToken" },
                { new ByteArrayContent(prints), "Input.Upload", "doigts.iso" },
                { new StringContent(subject), "Input.Subject" },
                { new StringContent("Registration"), "Input.Purpose" },
                { new StringContent("Law"), "Input.Basis" },
                { new StringContent("article 12"), "Input.BasisText" },
                { new StringContent(identify ? "true" : "false"), "Input.Identify" },
            },
        };
        var answer = await mawuli.SendAsync(message);
        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
    }

    private async Task JoinAsync()
    {
        await House.FindDuplicatesAsync();
        var pair = await OneAsync("""
            SELECT d.id, d.person_id FROM possible_duplicate d JOIN case_file f ON f.id = d.file_id
            JOIN case_file o ON o.id = d.other_file_id AND o.lead_organisation_id = d.organisation_id
            WHERE d.likeness = 'Alike' AND f.lead_organisation_id = d.organisation_id LIMIT 1
            """);
        await DoneAsync("claire", $"/duplicates/{pair[0]}", new()
        {
            ["Input.Verdict"] = "Same", ["Input.Keep"] = pair[1], ["Input.Reason"] = "Même photo, même acte de naissance",
        });
    }

    private async Task CorrectAsync()
    {
        var one = await OneAsync("""
            SELECT m.file_id, m.person_id FROM member m JOIN case_file f ON f.id = m.file_id
            WHERE f.stage = 'Preparation' AND f.return_country = 'TG' AND f.suspended_at IS NULL ORDER BY m.file_id LIMIT 1
            """);
        await DoneAsync("claire", $"/cases/{one[0]}/people/{one[1]}/corrections/new", new()
        {
            ["Input.Field"] = "FamilyName", ["Input.NewValue"] = "Amegashie", ["Input.Reason"] = "Acte de naissance lu",
        });
        await DoneAsync("claire", $"/cases/{one[0]}/people/{one[1]}/papers/new", new()
        {
            ["Input.Kind"] = "IdentityCard", ["Input.Number"] = "0077-812-4455", ["Input.Country"] = "TG",
        });
    }

    private async Task AskToHearAsync()
    {
        var one = await OneAsync("""
            SELECT r.file_id, r.id, m.person_id FROM identification_request r JOIN case_file f ON f.id = r.file_id
            JOIN member m ON m.file_id = f.id AND m.relationship = 'Head' AND m.state = 'Returning'
            WHERE r.country = 'TG' AND r.closed_at IS NULL AND f.stage = 'Identification' AND f.suspended_at IS NULL
            ORDER BY r.id LIMIT 1
            """);
        await DoneAsync("komi", $"/cases/{one[0]}/identification/requests/{one[1]}/interviews/new", new()
        {
            ["Input.PersonId"] = one[2], ["Input.On"] = Day(House.Clock.GetUtcNow().AddDays(3)), ["Input.Way"] = "Video",
            ["Input.Language"] = "ee", ["Input.Arrangement"] = "10 h, avec l'acte de naissance",
        });
    }

    private async Task ImportAsync()
    {
        var known = await OneAsync("""
            SELECT p.family_name, p.given_names, c.value FROM person p JOIN contact c ON c.person_id = p.id
            JOIN member m ON m.person_id = p.id JOIN case_file f ON f.id = m.file_id
            WHERE f.return_country = 'TG' AND f.entry = 'HostAgency' ORDER BY p.id LIMIT 1
            """);
        var list = await GiveAsync(
            $"N° dossier;NOM;Prénom(s);Tél.;Truc\nL-1;{known[0]};{known[1]};{known[2]};bleu\nL-2;Zikpi;Adzo;;vert\n");
        await DoneAsync("claire", list + "/application", []);
        await _visitors["claire"].GetAsync(list + "/progress");
        await GiveAsync("N° dossier;NOM;Prénom(s);Bidule\nL-3;Zanou;Koffi;jaune\n");
    }

    private async Task<string> GiveAsync(string text)
    {
        var claire = _visitors["claire"];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/lists")
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(await claire.TokenAsync("/lists")), "__RequestVerificationToken" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Input.Upload", "liste.csv" },
            },
        };
        var answer = await claire.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Location!.Replace("/columns", "", StringComparison.Ordinal);
    }

    private async Task InviteAsync()
    {
        var lyon = (await OneAsync("SELECT id FROM organisation WHERE short_name = 'OFII Lyon'"))[0];
        var people = $"/administration/organisations/{lyon}/people";
        await DoneAsync("admin", people + "/invite", new()
        {
            ["Email"] = "nouvelle@demo.sankofa.example", ["DisplayName"] = "Nouvelle Collègue", ["Role"] = "Counsellor",
        }, people);
        InvitationToken = Invited().Match((await _visitors["admin"].GetAsync(people)).Body).Groups[1].Value;
    }

    private async Task OpenDoorAsync()
    {
        var one = await OneAsync("""
            SELECT m.file_id, m.person_id FROM member m JOIN case_file f ON f.id = m.file_id
            JOIN organisation o ON o.id = f.lead_organisation_id
            WHERE o.short_name = 'OFII Lyon' AND f.stage = 'Preparation' AND m.relationship = 'Head'
            AND m.state = 'Returning' AND f.basis = 'Voluntary' AND f.suspended_at IS NULL ORDER BY m.file_id LIMIT 1
            """);
        var paper = await _visitors["claire"].PostAsync($"/cases/{one[0]}/door", new() { ["PersonId"] = one[1] });
        var person = House.Anonymous();
        DoorToken = Door().Match(paper.Body).Groups[1].Value;
        var entered = await person.PostAsync(
            "/own/" + DoorToken, new() { ["Code"] = Code().Match(paper.Body).Groups[1].Value });
        Assert.Equal("/own/file", entered.Location);
        _visitors[ThePerson] = person;
    }

    private async Task ComeHalfWayInAsync()
    {
        await using (var db = House.System.Open())
        {
            var denis = await db.Users.SingleAsync(u => u.Email == Cast.Email("denis"), Cancel);
            denis.TwoFactorEnabled = true;
            await db.SaveChangesAsync(Cancel);
        }

        _visitors[HalfWayIn] = await House.SignInAsync("denis");
    }

    private async Task DoneAsync(string who, string url, Dictionary<string, string> form, string? from = null)
    {
        var answer = await _visitors[who].PostAsync(url, form, from);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{who} {url}: {answer.Status}\n{answer.Body}");
    }

    private async Task<string[]> OneAsync(string sql) => Assert.Single(await RowsAsync(sql));

    private static string Day(DateTimeOffset at) => Desk.Day(DateOnly.FromDateTime(at.UtcDateTime));

    [GeneratedRegex("/account/invitation/([A-Za-z0-9_-]+)")]
    private static partial Regex Invited();

    [GeneratedRegex("/own/([A-Za-z0-9_-]{43})")]
    private static partial Regex Door();

    [GeneratedRegex("id=\"code\">([0-9]{6})<")]
    private static partial Regex Code();
}
