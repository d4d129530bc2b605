using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.People;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>A request that was sent under an agreement, and the pages of its dossier.</summary>
internal sealed record Dossier(TestHouse House, GivenFile File, IdentificationRequest Request)
{
    public string Url => $"{File.Url}/identification/requests/{Request.Id}";

    public static async Task<Dossier> SentAsync(TestHouse house)
    {
        var cancel = TestContext.Current.CancellationToken;
        var file = await Ready.ToAskAsync(house);
        var agreement = await Agreed.BetweenAsync(house, "FR", "TG");
        await using var db = house.System.Open();
        var sent = await (await house.AsAsync("claire")).PostAsync(file.Url + "/identification/requests/new", new()
        {
            ["Input.AuthorityId"] = (await GivenFile.OrganisationAsync(db, "Consulat du Togo")).Id.ToString(),
            ["Input.AgreementId"] = agreement.Id.ToString(), ["Input.LastResidence"] = "Kara",
            ["Input.Told[0].PersonId"] = file.PersonId.ToString(), ["Input.Told[0].MaidenName"] = "Ayeva",
            ["Input.Evidence[0].Kind"] = "Paper", ["Input.Evidence[0].Code"] = "card",
            ["Input.Evidence[0].Description"] = "Carte n° 77",
        });
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        return new Dossier(
            house, file, await db.Set<IdentificationRequest>().SingleAsync(r => r.FileId == file.Id, cancel));
    }

    public async Task<Guid> PieceAsync()
    {
        await using var db = House.System.Open();
        return (await db.Set<IdentificationEvidence>().OrderBy(e => e.Id).FirstAsync(e =>
            e.RequestId == Request.Id)).Id;
    }

    public async Task<Answer> DoAsync(string login, string path, Dictionary<string, string> form,
        string? from = null) =>
        await (await House.AsAsync(login)).PostAsync(
            path.StartsWith('/') ? path : $"{Url}/{path}", form, from is null ? null : $"{Url}/{from}");

    public async Task<string> ReadAsync(string login, string path = "")
    {
        var answer = await (await House.AsAsync(login)).GetAsync(
            path.StartsWith('/') ? path : path.Length == 0 ? Url : $"{Url}/{path}");
        return WebUtility.HtmlDecode(answer.Body);
    }

    /// <summary>A consulate of another country that is on the same file.</summary>
    public async Task LetInCameroonAsync()
    {
        await using var db = House.System.Open();
        var kept = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).ThenInclude(p => p.Nationalities)
            .Include(f => f.Access).Include(f => f.Facts).AsSplitQuery().SingleAsync(f => f.Id == File.Id);
        var claire = await House.MeAsync("claire");
        kept.ClaimNationality(File.PersonId, "CM", NationalityStanding.Suspected, claire);
        kept.Give(await GivenFile.OrganisationAsync(db, "Consulat du Cameroun"), Sections.Identity, AccessBasis.Law,
            "accord", claire);
        await db.SaveChangesAsync();
    }
}

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
    public async Task Another_countrys_consulate_and_a_stranger_find_nothing_of_the_dossier()
    {
        var dossier = await Dossier.SentAsync(house);
        await dossier.LetInCameroonAsync();
        var piece = await dossier.PieceAsync();
        var prints = $"{dossier.File.Url}/identification/{dossier.Request.Id}/print";
        string[] pages =
        [
            dossier.Url, dossier.Url + "/answer", dossier.Url + "/evidence/new",
                $"{dossier.Url}/evidence/{piece}/contest",
            $"{dossier.Url}/evidence/{piece}/authenticity", dossier.Url + "/enquiries/new", dossier.Url + "/dna",
            dossier.Url + "/extension", dossier.Url + "/interviews/new", prints, prints + "?format=pdf",
        ];
        foreach (var login in (string[])["berthe", "serge", "awa"])
        {
            foreach (var page in pages)
            {
                var status = (await (await house.AsAsync(login)).GetAsync(page)).Status;
                Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{login} {page}: {status}");
            }
        }

        var berthe = await house.AsAsync("berthe");
        var timeline = WebUtility.HtmlDecode((await berthe.GetAsync(dossier.File.Url + "/timeline")).Body);
        Assert.DoesNotContain("Identification demandée", timeline, StringComparison.Ordinal);
        Assert.DoesNotContain("Adjavon", timeline, StringComparison.Ordinal);
        foreach (var login in (string[])["komi", "claire"])
            Assert.Contains("Identification demandée", await dossier.ReadAsync(login, dossier.File.Url + "/timeline"),
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_country_that_was_asked_gets_identical_dossiers_with_and_without_a_claim()
    {
        var (plain, claimed) = (await Dossier.SentAsync(house), await Dossier.SentAsync(house));
        Done(await (await house.AsAsync("claire")).PostAsync(claimed.File.Url + "/asylum", new()
        {
            ["Input.PersonId"] = claimed.File.PersonId.ToString(), ["Input.On"] = "2026-11-20",
            ["Input.Authority"] = "Office",
        }));
        var komi = await house.SignInAsync("komi");
        foreach (var path in (string[])["", "/answer", "/evidence/new", "/enquiries/new", "/dna", "/extension",
            "/interviews/new"])
        {
            var (a, b) = (await komi.GetAsync(plain.Url + path), await komi.GetAsync(claimed.Url + path));
            Assert.Equal(a.Status, b.Status);
            Assert.Equal(SameFile.Plain(a.Body, plain.File), SameFile.Plain(b.Body, claimed.File));
        }

        foreach (var page in (Dossier[])[plain, claimed])
            Assert.Equal(HttpStatusCode.OK, (await komi.GetAsync(
                $"{page.File.Url}/identification/{page.Request.Id}/print")).Status);
        Assert.Equal(
            SameFile.Plain((await komi.GetAsync($"{plain.File.Url}/identification/{plain.Request.Id}/print")).Body,
                plain.File),
            SameFile.Plain((await komi.GetAsync($"{claimed.File.Url}/identification/{claimed.Request.Id}/print")).Body,
                claimed.File));
    }

    [Fact]
    public async Task The_request_is_printed_in_the_agreements_languages_and_as_a_tagged_pdf()
    {
        var dossier = await Dossier.SentAsync(house);
        var print = $"{dossier.File.Url}/identification/{dossier.Request.Id}/print";
        Assert.Contains("<html lang=\"fr\" dir=\"ltr\">", await dossier.ReadAsync("komi", print),
            StringComparison.Ordinal);
        var english = await dossier.ReadAsync("claire", print + "?language=en");
        Assert.Contains("<html lang=\"en\"", english, StringComparison.Ordinal);
        Assert.Contains("The authority is asked", english, StringComparison.Ordinal);
        Assert.Contains("ce document est en français", await dossier.ReadAsync("claire", print + "?language=ar"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("claire")).GetAsync(
            $"{dossier.File.Url}/identification/{dossier.Request.Id}/answer/print")).Status);
        var offered = english.Contains("format=pdf", StringComparison.Ordinal);
        var pdf = await (await house.AsAsync("claire")).GetAsync(print + "?language=en&format=pdf");
        Assert.Equal(offered ? HttpStatusCode.OK : HttpStatusCode.NotFound, pdf.Status);
        if (!offered) return;
        var bytes = await pdf.Message.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal("application/pdf", pdf.Message.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(bytes, 0, 8), StringComparison.Ordinal);
        var text = PdfText.Of(bytes);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        Assert.Contains("/Lang", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretariat_enters_a_version_and_others_read()
    {
        var ruth = await house.AsAsync("ruth");
        await using var db = house.System.Open();
        var code = $"essai-{Guid.CreateVersion7():N}"[..30];
        var form = new Dictionary<string, string>
        {
            ["Input.Code"] = code, ["Input.Name"] = "Accord saisi", ["Input.ValidFrom"] = "2026-01-01",
            ["Input.Source"] = "JO", ["Input.StandingFr"] = "En vigueur", ["Input.Requesting"] = "FR, BE",
            ["Input.Requested"] = "CM", ["Input.Terms[0].Length"] = "15", ["Input.Terms[0].Count"] = "Working",
            ["Input.Terms[0].Article"] = "art. 3", ["Input.Terms[0].Sureness"] = "Verified",
                ["Input.Fields"] = "FamilyName",
            ["Input.Languages"] = "fr",
        };
        Refused(await ruth.PostAsync("/agreements/new", new(form)), "au moins le nom et les prénoms");
        var fields = new List<KeyValuePair<string, string>>(form) { new("Input.Fields", "GivenNames") };
        fields.Add(new("Input.Fields", ""));
        fields.Add(new("__RequestVerificationToken", await ruth.TokenAsync("/agreements/new")));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/agreements/new")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        Done(await ruth.SendAsync(request));
        var version = await db.Set<AgreementVersion>().SingleAsync(a => a.Code == code, Cancel);
        Assert.True(version.Binds("BE", "CM"));
        var claire = await house.AsAsync("claire");
        var page = WebUtility.HtmlDecode((await claire.GetAsync($"/agreements/{version.Id}")).Body);
        Assert.Contains("15 jours ouvrés", page, StringComparison.Ordinal);
        Assert.Contains("non trouvé dans le texte", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await claire.GetAsync("/agreements/new")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync($"/agreements/new?from={version.Id}")).Status);
        Assert.Contains("Benelux", WebUtility.HtmlDecode((await claire.GetAsync("/agreements")).Body),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_enters_its_holidays_and_an_organisation_whom_it_tells()
    {
        var serge = await house.AsAsync("serge");
        var holiday = new Dictionary<string, string>
        {
            ["Input.Country"] = "CI", ["Input.Day"] = "2026-12-07", ["Input.Name"] = "Fête d'essai",
        };
        Done(await serge.PostAsync("/agreements/working-days", new(holiday)));
        Refused(await serge.PostAsync("/agreements/working-days", new(holiday)), "déjà saisi");
        Assert.Contains("Fête d'essai", WebUtility.HtmlDecode((await (await house.AsAsync("claire")).GetAsync(
            "/agreements/working-days")).Body), StringComparison.Ordinal);
        holiday["Input.Country"] = "TG";
        Assert.Equal(HttpStatusCode.Forbidden, (await serge.PostAsync("/agreements/working-days", holiday)).Status);
        var me = await house.MeAsync("serge");
        Refused(await serge.PostAsync("/identification-practice", new() { ["Input.NameAbroad"] = "Bureau d'asile" }),
            "Ce nom en dit trop");
        Done(await serge.PostAsync("/identification-practice", new()
        {
            ["Input.NameAbroad"] = "", ["Input.Steps[0].Days"] = "0", ["Input.Steps[0].UserId"] = me.UserId.ToString(),
        }));
        await using var db = house.System.Open();
        Assert.Equal(me.Name, (await db.Set<IdentificationPractice>().SingleAsync(
            p => p.OrganisationId == me.OrganisationId, Cancel)).Ladder.Single().UserName);
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
