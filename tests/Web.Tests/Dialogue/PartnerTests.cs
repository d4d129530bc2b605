using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>Countries and people: who corrects, who names whom to ask, and who reads it.</summary>
public sealed class PartnerTests(TestHouse house)
{
    private const string Home = "/dialogue/desk/partners";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Partners_are_listed_with_where_they_were_read_and_found_by_filter()
    {
        Assert.Contains("Togo", await ReadAsync("lucia", Home + "?q=togo"), StringComparison.Ordinal);
        Assert.DoesNotContain(">Togo<", await ReadAsync("lucia", Home + "?continent=Europe"), StringComparison.Ordinal);
        Assert.Contains("Algérie", await ReadAsync("lucia", Home + "?role=Observer"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("abla")).GetAsync(Home)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("ruth")).GetAsync(Home + "/ZZ")).Status);
    }

    [Fact]
    public async Task The_secretariat_corrects_a_partner_and_gives_and_ends_a_mandate()
    {
        await using var db = house.System.Open();
        var version = (await db.Set<Partner>().AsNoTracking().FirstAsync(p => p.Code == "SN", Cancel)).Version;
        var form = new (string, string)[]
        {
            ("Input.Version", $"{version}"), ("Input.Role", "Partner"), ("Input.ValidFrom.Year", "2006"),
            ("Input.Source", ""), ("Input.Sureness", "InPart"),
        };
        GivenRound.Refused(await PostAsync("ruth", Home + "/SN/correction", form), "Dites où cela a été lu");
        form[3] = ("Input.Source", "Page d'essai");
        GivenRound.Done(await PostAsync("ruth", Home + "/SN/correction", form));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync("ruth", Home + "/SN/correction", form)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("essi", Home + "/SN/correction", form)).Status);
        Assert.Contains("depuis 2006", await ReadAsync("lucia", Home + "/SN"), StringComparison.Ordinal);
        var mandate = new (string, string)[]
        {
            ("Input.Kind", "Referent"), ("Input.From.Year", "2025"), ("Input.Source", "Essai"),
                ("Input.Sureness", "Verified"),
        };
        GivenRound.Refused(await PostAsync("ruth", Home + "/SN/mandates/new", mandate),
            "pays référent l'est pour un domaine");
        mandate[0] = ("Input.Kind", "SteeringCommittee");
        GivenRound.Done(await PostAsync("ruth", Home + "/SN/mandates/new", mandate));
        var given = await db.Set<Mandate>().AsNoTracking()
            .FirstAsync(m => m.Partner == "SN" && m.Source == "Essai", Cancel);
        var end = $"{Home}/mandates/{given.Id}/end";
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("essi", end, ("Input.Until.Year", "2026"))).Status);
        GivenRound.Refused(await PostAsync("ruth", end, ("Input.Until.Year", "2020")), "La fin est avant le début");
        GivenRound.Done(await PostAsync("ruth", end, ("Input.Until.Year", "2025")));
    }

    [Fact]
    public async Task A_practitioner_is_found_by_topic_and_language_and_a_mission_is_reported()
    {
        var office = $"Bureau {Guid.CreateVersion7():N}"[..20];
        var contact = new (string, string)[]
        {
            ("Input.Kind", "Practitioner"), ("Input.Office", office), ("Input.PersonName", "Nom d'essai"),
            ("Input.Reach", "bureau@demo.sankofa.example"), ("Input.Languages", "pt"),
        };
        GivenRound.Refused(await PostAsync("essi", Home + "/TG/contacts/new", contact), "un sujet au moins");
        contact = [.. contact, ("Input.Topics", "Minors")];
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("lucia", Home + "/TG/contacts/new", contact)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("kodjo", Home + "/TG/contacts/new", contact)).Status);
        GivenRound.Done(await PostAsync("essi", Home + "/TG/contacts/new", contact));
        Assert.Contains(office, await ReadAsync("lucia", Home + "/practitioners?topic=Minors&speaks=pt"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(office, await ReadAsync("lucia", Home + "/practitioners?topic=Diaspora"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("abla")).GetAsync(Home + "/TG")).Status);
        await using var db = house.System.Open();
        var stored = await db.Set<DialogueContact>().AsNoTracking().SingleAsync(c => c.Office == office, Cancel);
        var officer = new (string, string)[]
        {
            ("Input.Version", $"{stored.Version}"), ("Input.Kind", "LiaisonOfficer"), ("Input.Office", office),
            ("Input.IsItinerant", "true"), ("Input.PersonName", "Nom d'essai"),
        };
        GivenRound.Done(await PostAsync("essi", $"{Home}/contacts/{stored.Id}", officer));
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        var mission = new (string, string)[]
        {
            ("Input.ContactId", $"{stored.Id}"), ("Input.SentTo", "TG"), ("Input.FromDay", $"{today:yyyy-MM-dd}"),
            ("Input.UntilDay", $"{today:yyyy-MM-dd}"), ("Input.Purpose", office),
        };
        GivenRound.Refused(await PostAsync("essi", Home + "/TG/missions/new", mission), "va dans un autre pays");
        mission[1] = ("Input.SentTo", "ES");
        GivenRound.Done(await PostAsync("essi", Home + "/TG/missions/new", mission));
        var planned = await db.Set<LiaisonMission>().AsNoTracking().SingleAsync(m => m.Purpose == office, Cancel);
        var report = $"{Home}/missions/{planned.Id}";
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("lucia", report, ("Input.Outcome", "Rien"))).Status);
        GivenRound.Done(await PostAsync("essi", report, ("Input.Outcome", "Deux entretiens")));
        Assert.Contains("Deux entretiens", await ReadAsync("lucia", report), StringComparison.Ordinal);
        GivenRound.Done(await PostAsync("essi", $"{Home}/contacts/{stored.Id}/end",
            ("Input.Until.Year", $"{today.Year - 1}")));
        Assert.DoesNotContain("Nom d'essai", await ReadAsync("lucia", Home + "/TG"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mixed_committee_is_kept_by_its_countries()
    {
        var name = $"Comité {Guid.CreateVersion7():N}"[..22];
        var form = new (string, string)[]
        {
            ("Input.Name", name), ("Input.Countries", "TG"), ("Input.Rules", "Une fois par an"),
                ("Input.Source", "Protocole"),
        };
        GivenRound.Refused(await PostAsync("essi", Home + "/committees/new", form), "deux pays au moins");
        form[1] = ("Input.Countries", "TG, ES");
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("ngono", Home + "/committees/new", form)).Status);
        GivenRound.Done(await PostAsync("essi", Home + "/committees/new", form));
        await using var db = house.System.Open();
        var kept = await db.Set<MixedCommittee>().AsNoTracking().SingleAsync(c => c.Name == name, Cancel);
        Assert.Contains(name, await ReadAsync("lucia", Home + "/ES"), StringComparison.Ordinal);
        form = [.. form, ("Input.Version", $"{kept.Version}"), ("Input.Minutes", "Accord sur la vidéo")];
        GivenRound.Done(await PostAsync("lucia", $"{Home}/committees/{kept.Id}", form));
        Assert.Contains("Accord sur la vidéo", await ReadAsync("ngono", $"{Home}/committees/{kept.Id}"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync("essi", $"{Home}/committees/{kept.Id}", form)).Status);
    }

    private async Task<string> ReadAsync(string login, string url)
    {
        var answer = await (await house.AsAsync(login)).GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return WebUtility.HtmlDecode(answer.Body);
    }

    private async Task<Answer> PostAsync(string login, string url, params (string Field, string Value)[] fields) =>
        await (await house.AsAsync(login)).PostAsync(url, fields.ToDictionary(f => f.Field, f => f.Value));
}
