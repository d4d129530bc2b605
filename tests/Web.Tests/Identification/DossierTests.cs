using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>What the two sides of a request do in its dossier.</summary>
public sealed class DossierTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void Refused(Answer answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);

    [Fact]
    public async Task Both_sides_read_the_clocks_with_the_version_and_the_article()
    {
        var dossier = await Dossier.SentAsync(house);
        foreach (var login in (string[])["claire", "komi"])
        {
            var page = await dossier.ReadAsync(login);
            Assert.Contains("Accord FR-TG, version 1, art. 4 : 10 jours ouvrés", page, StringComparison.Ordinal);
            Assert.Contains("les jours fériés comptent comme jours ouvrés", page, StringComparison.Ordinal);
            Assert.Contains("Nom de naissance", page, StringComparison.Ordinal);
            Assert.Contains("Ayeva", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Lieu de naissance", page, StringComparison.Ordinal);
            Assert.DoesNotContain("irrégularité", page, StringComparison.Ordinal);
        }

        Assert.Equal(1L, await dossier.File.AskAsync<long>(house, """
            SELECT count(*) FROM identification_request WHERE file_id = $1 AND NOT subjects::text LIKE '%birthPlace%'
              AND NOT subjects::text LIKE '%languages%' AND subjects::text LIKE '%maidenName%' AND last_residence = ''
            """));
    }

    [Fact]
    public async Task The_page_of_a_new_request_shows_the_form_of_the_agreement_and_offers_the_passport_first()
    {
        await Agreed.BetweenAsync(house, "FR", "TG");
        var file = await Ready.ToAskAsync(house);
        var page = WebUtility.HtmlDecode((await (await house.AsAsync("claire")).GetAsync(
            file.Url + "/identification/requests/new")).Body);
        Assert.Contains("Aucune demande n'est nécessaire pour cette personne", page, StringComparison.Ordinal);
        Assert.Contains("jamais envoyé", page, StringComparison.Ordinal);
        Assert.Contains("Input.Told[0].MaidenName", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.LastResidence", page, StringComparison.Ordinal);
        var plain = (await (await house.AsAsync("claire")).GetAsync(
            file.Url + "/identification/requests/new?agreement=none")).Body;
        Assert.Contains("Input.LastResidence", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Told[0].MaidenName", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_added_contested_answered_and_found_forged()
    {
        var dossier = await Dossier.SentAsync(house);
        Refused(await dossier.DoAsync("claire", "evidence/new", new() { ["Input.Description"] = "vu en rétention" }),
            "Ce texte dit plus que l'identité");
        Done(await dossier.DoAsync("claire", "evidence/new", new()
        {
            ["Input.Kind"] = "Copy", ["Input.Code"] = "copy", ["Input.Description"] = "Copie d'un acte",
        }));
        Assert.Equal(1L, await dossier.File.AskAsync<long>(
            house, "SELECT count(*) FROM notice WHERE file_id = $1 AND kind = 'EvidenceAdded'"));
        var piece = $"evidence/{await dossier.PieceAsync()}";
        Refused(await dossier.DoAsync("komi", piece + "/contest", new() { ["Input.Reason"] = "" }), "Dites pourquoi.");
        Done(await dossier.DoAsync("komi", piece + "/contest", new() { ["Input.Reason"] = "photo d'un autre" }));
        Assert.Contains("photo d'un autre", await dossier.ReadAsync("claire"), StringComparison.Ordinal);
        await using (var db = house.System.Open())
        {
            var contest = await db.Set<EvidenceContest>().SingleAsync(c => c.FileId == dossier.File.Id, Cancel);
            Done(await dossier.DoAsync("claire", piece + "/contest?handler=Reply", new()
            {
                ["Input.ContestId"] = contest.Id.ToString(), ["Input.Reply"] = "même cicatrice",
            }, piece + "/contest"));
        }

        Assert.Contains("pièce maintenue par", await dossier.ReadAsync("komi"), StringComparison.Ordinal);
        Done(await dossier.DoAsync("komi", "answer", new()
        {
            ["Input.PersonId"] = dossier.File.PersonId.ToString(), ["Input.Result"] = "Identified",
            ["Input.RestsOn"] = (await dossier.PieceAsync()).ToString(),
        }));
        Done(await dossier.DoAsync("claire", piece + "/authenticity", new()
        {
            ["Input.Finding"] = "Forged", ["Input.FoundBy"] = "Laboratoire", ["Input.How"] = "fond sans relief",
            ["Input.FoundOn"] = "2026-11-20",
        }));
        Assert.Contains("Faits retirés", await dossier.ReadAsync("komi"), StringComparison.Ordinal);
        Assert.Equal(0L, await dossier.File.AskAsync<long>(house,
            "SELECT count(*) FROM fact WHERE file_id = $1 AND kind = 'IdentityEstablished' AND taken_back_at IS NULL"));
        Assert.Equal(1L, await dossier.File.AskAsync<long>(
            house, "SELECT count(*) FROM identification_answer WHERE file_id = $1 AND result = 'Identified'"));
    }

    [Fact]
    public async Task An_enquiry_goes_to_a_commune_and_comes_back_and_the_asking_side_sees_its_clock_alone()
    {
        var dossier = await Dossier.SentAsync(house);
        await using var db = house.System.Open();
        var commune = await GivenFile.OrganisationAsync(db, "État civil Kpalimé");
        Dictionary<string, string> Form(string field) => new()
        {
            ["Input.PersonId"] = dossier.File.PersonId.ToString(), ["Input.Kind"] = "Commune",
            ["Input.ToId"] = commune.Id.ToString(), ["Input.Fields"] = field,
            ["Input.Question"] = "Une naissance est-elle inscrite ?", ["Input.DueOn"] = "2026-12-01",
        };
        var nothing = Form("");
        nothing.Remove("Input.Fields");
        Refused(await dossier.DoAsync("komi", "enquiries/new", nothing), "Choisissez au moins un champ");
        Done(await dossier.DoAsync("komi", "enquiries/new", Form("FamilyName")));
        var enquiry = await db.Set<Enquiry>().SingleAsync(e => e.FileId == dossier.File.Id, Cancel);
        var claire = await dossier.ReadAsync("claire");
        Assert.Contains("Enquête complémentaire", claire, StringComparison.Ordinal);
        Assert.DoesNotContain("Kpalimé", claire, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("claire")).GetAsync(
            $"{dossier.Url}/enquiries/{enquiry.Id}")).Status);
        var asked = await dossier.ReadAsync("mawuli", $"/enquiries/{enquiry.Id}");
        Assert.Contains("Abalo", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Esso", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.File.Reference, asked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await house.AsAsync("mawuli")).GetAsync(dossier.File.Url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("berthe")).GetAsync(
            $"/enquiries/{enquiry.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("claire")).GetAsync("/enquiries")).Status);
        Done(await dossier.DoAsync("mawuli", $"/enquiries/{enquiry.Id}",
            new() { ["Input.Reply"] = "Acte 12 de 1988" }));
        Assert.Contains("Acte 12 de 1988", await dossier.ReadAsync("komi", $"enquiries/{enquiry.Id}"),
            StringComparison.Ordinal);
        Assert.Equal(1L, await dossier.File.AskAsync<long>(house,
            "SELECT count(*) FROM request_clock WHERE file_id = $1 AND kind = 'Enquiry' AND stopped_at IS NOT NULL"));
        Done(await dossier.DoAsync("komi", $"enquiries/{enquiry.Id}?handler=Share", [], $"enquiries/{enquiry.Id}"));
        Assert.Contains("Acte 12 de 1988", await dossier.ReadAsync("claire", $"enquiries/{enquiry.Id}"),
            StringComparison.Ordinal);
        Assert.Empty((await new Verification(house.System).RunAsync(dossier.File.Reference, Cancel))!.Findings);
    }

    [Fact]
    public async Task An_opinion_is_asked_before_any_request_and_establishes_nothing()
    {
        var file = await Ready.ToAskAsync(house);
        await using var db = house.System.Open();
        var authority = await GivenFile.OrganisationAsync(db, "Consulat du Togo");
        var form = new Dictionary<string, string>
        {
            ["Input.PersonId"] = file.PersonId.ToString(), ["Input.AuthorityId"] = authority.Id.ToString(),
        };
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("komi")).GetAsync(
            file.Url + "/identification/pre-identifications/new")).Status);
        Done(await (await house.AsAsync("claire")).PostAsync(file.Url + "/identification/pre-identifications/new",
            form));
        var opinion = await db.Set<PreIdentification>().SingleAsync(p => p.FileId == file.Id, Cancel);
        var url = $"{file.Url}/identification/pre-identifications/{opinion.Id}";
        var komi = await house.AsAsync("komi");
        Refused(await komi.PostAsync(url, new() { ["Input.Likelihood"] = "Unlikely" }), "Donnez les motifs.");
        Done(await komi.PostAsync(url, new() { ["Input.Likelihood"] = "Likely", ["Input.Why"] = "nom de Kara" }));
        Assert.Contains("Un avis n'est pas une réponse", WebUtility.HtmlDecode((await (await house.AsAsync("claire"))
            .GetAsync(url)).Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("claire")).PostAsync(
            url, new() { ["Input.Likelihood"] = "Likely" }, file.Url + "/identification/requests/new")).Status);
        Assert.Equal(0L, await file.AskAsync<long>(
            house, "SELECT count(*) FROM fact WHERE file_id = $1 AND kind = 'IdentityEstablished'"));
    }

    [Fact]
    public async Task A_comparison_of_dna_waits_for_three_consents_and_stops_with_one()
    {
        var dossier = await Dossier.SentAsync(house);
        Done(await dossier.DoAsync("komi", "dna", new() { ["Input.PersonId"] = dossier.File.PersonId.ToString() }));
        await using var db = house.System.Open();
        var id = (await db.Set<DnaComparison>().SingleAsync(d => d.FileId == dossier.File.Id, Cancel)).Id.ToString();
        Task<Answer> Do(string login, string handler, string party, string text = "note 1") => dossier.DoAsync(
            login, $"dna?handler={handler}", new()
            {
                ["Input.ComparisonId"] = id, ["Input.Party"] = party, ["Input.Text"] = text,
                ["Input.On"] = "2026-11-20", ["Input.Outcome"] = "Compatible",
            }, "dna");
        Done(await Do("komi", "Agree", "Authority"));
        Assert.Equal(HttpStatusCode.Forbidden, (await Do("komi", "Agree", "Person")).Status);
        Done(await Do("claire", "Agree", "AskingSide"));
        Refused(await Do("claire", "Sample", "AskingSide", "Labo"), "Il manque un accord");
        Done(await Do("claire", "Agree", "Person"));
        Done(await Do("claire", "Sample", "AskingSide", "Labo"));
        Done(await Do("claire", "TakeBack", "Person"));
        Assert.Contains("L'échantillon doit être détruit", await dossier.ReadAsync("komi", "dna"),
            StringComparison.Ordinal);
        Refused(await Do("komi", "Conclude", "Authority"), "terminée ou arrêtée");
        Done(await Do("komi", "Destroy", "Authority", "Labo, P. Sy"));
    }

    [Fact]
    public async Task The_authority_extends_by_the_article_and_asks_for_more_until_a_day()
    {
        var dossier = await Dossier.SentAsync(house);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("claire")).GetAsync(
            dossier.Url + "/extension")).Status);
        Refused(await dossier.DoAsync("komi", "extension", new() { ["Input.Until"] = "2027-06-01",
            ["Input.Reason"] = "x" }),
            "L'accord ne laisse pas autant de temps");
        Done(await dossier.DoAsync("komi", "extension", new()
        {
            ["Input.Until"] = "2026-12-10", ["Input.Reason"] = "registre fermé",
        }));
        Assert.Contains("registre fermé", await dossier.ReadAsync("claire"), StringComparison.Ordinal);
        Refused(await dossier.DoAsync("komi", "answer", new()
        {
            ["Input.PersonId"] = dossier.File.PersonId.ToString(), ["Input.Result"] = "NotIdentified",
            ["Input.Reasons"] = "inconnu",
        }), "Choisissez le motif.");
        Done(await dossier.DoAsync("komi", "answer", new()
        {
            ["Input.PersonId"] = dossier.File.PersonId.ToString(), ["Input.Result"] = "MoreNeeded",
            ["Input.Reasons"] = "acte de naissance", ["Input.Until"] = "2026-12-20",
        }));
        Assert.Contains("Éléments à fournir", await dossier.ReadAsync("claire"), StringComparison.Ordinal);
        Assert.Contains("acte de naissance", await dossier.ReadAsync(
            "claire", $"{dossier.File.Url}/identification/{dossier.Request.Id}/answer/print"),
                StringComparison.Ordinal);
    }
}
