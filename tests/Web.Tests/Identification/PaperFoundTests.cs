using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>What is found of a piece that is a paper of the person's own is written back to that paper.</summary>
public sealed class PaperFoundTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finding_in_the_dossier_is_the_papers_and_who_found_it_is_read_by_both_sides_alone()
    {
        var (file, papers) = await HoldingAsync(PaperKind.IdentityCard);
        var dossier = await Dossier.OfAsync(house, file, paperId: papers[0]);
        var piece = $"evidence/{await dossier.PieceAsync()}/authenticity";
        Done(await dossier.DoAsync("komi", piece, Finding("Forged", "Laboratoire de Lomé", "fond sans relief")));
        Assert.Equal(Authenticity.Forged, await WorthAsync(papers[0]));
        Done(await dossier.DoAsync(
            "claire", piece, Finding("FraudulentlyObtained", "Mairie de Kara", "acte de naissance d'un autre")));
        Assert.Equal(Authenticity.FraudulentlyObtained, await WorthAsync(papers[0]));
        Done(await dossier.DoAsync("komi", piece, Finding("Genuine", "Laboratoire de Lomé", "encre contrôlée")));
        Assert.Equal(Authenticity.Genuine, await WorthAsync(papers[0]));

        await dossier.LetInCameroonAsync();
        var history = $"{file.Url}/identification/papers/{papers[0]}";
        foreach (var login in (string[])["claire", "komi"])
        {
            Assert.Contains(history, await dossier.ReadAsync(login, file.Url + "/people"), StringComparison.Ordinal);
            var read = await dossier.ReadAsync(login, history);
            foreach (var said in (string[])["Laboratoire de Lomé", "fond sans relief", "Mairie de Kara",
                "acte de naissance d'un autre", "encre contrôlée"])
                Assert.Contains(said, read, StringComparison.Ordinal);
        }

        // Another country sees what the paper is worth, as it sees the paper; not that a country looked at it.
        var elsewhere = await dossier.ReadAsync("berthe", history);
        foreach (var said in (string[])["Laboratoire de Lomé", "Mairie de Kara", "encre contrôlée", "Adjavon"])
            Assert.DoesNotContain(said, elsewhere, StringComparison.Ordinal);
        Assert.Contains("Aucun constat que vous puissiez lire", elsewhere, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("serge")).GetAsync(history)).Status);
        Assert.Equal(3L, await file.AskAsync<long>(house, $"""
            SELECT count(*) FROM event WHERE file_id = $1 AND kind = 'Identification.AuthenticityFound'
              AND data::jsonb ->> 'paper' = '{papers[0]}' AND sealed IS NOT NULL
            """));
        Assert.Empty((await new Verification(house.System).RunAsync(file.Reference, Cancel))!.Findings);
    }

    [Fact]
    public async Task Which_paper_a_piece_is_may_be_said_with_the_finding_and_stays()
    {
        var (file, papers) = await HoldingAsync(PaperKind.IdentityCard, PaperKind.BirthCertificate);
        var dossier = await Dossier.OfAsync(house, file);
        var piece = $"evidence/{await dossier.PieceAsync()}/authenticity";
        Assert.Contains("Papier de la personne", await dossier.ReadAsync("komi", piece), StringComparison.Ordinal);
        Done(await dossier.DoAsync("komi", piece, Finding("Forged", "Labo", "loupe", papers[1])));
        Assert.Equal(Authenticity.Unchecked, await WorthAsync(papers[0]));
        Assert.Equal(Authenticity.Forged, await WorthAsync(papers[1]));
        Refused(await dossier.DoAsync("komi", piece, Finding("Genuine", "Labo", "encre", papers[0])),
            "déjà rattachée à un autre papier");
        Assert.Equal(Authenticity.Unchecked, await WorthAsync(papers[0]));
    }

    [Fact]
    public async Task A_residence_permit_is_no_paper_that_a_request_names()
    {
        var (file, papers) = await HoldingAsync(PaperKind.ResidencePermit);
        var dossier = await Dossier.OfAsync(house, file);
        var piece = $"evidence/{await dossier.PieceAsync()}/authenticity";
        Assert.DoesNotContain("Papier de la personne", await dossier.ReadAsync("komi", piece),
            StringComparison.Ordinal);
        Refused(await dossier.DoAsync("komi", piece, Finding("Forged", "Labo", "loupe", papers[0])),
            "n'est pas de ceux que cette demande peut nommer");
        Refused(await dossier.DoAsync("claire", "evidence/new", new()
        {
            ["Input.Kind"] = "Paper", ["Input.Code"] = "card", ["Input.Description"] = "Titre",
            ["Input.PaperId"] = papers[0].ToString(),
        }), "n'est pas de ceux que cette demande peut nommer");
        Assert.Equal(Authenticity.Unchecked, await WorthAsync(papers[0]));
    }

    [Fact]
    public async Task A_passport_that_was_seen_and_found_false_is_the_paper_of_the_same_number()
    {
        var (file, papers) = await HoldingAsync(PaperKind.Passport);
        var claire = await house.AsAsync("claire");
        var seen = await claire.PostAsync(file.Url + "/identification/passports/new", new()
        {
            ["Input.PersonId"] = file.PersonId.ToString(), ["Input.Number"] = "eb 0000-0", ["Input.Country"] = "TG",
            ["Input.IssuedAt"] = "Lomé", ["Input.ValidUntil"] = "2029-02-01", ["Input.SeenBy"] = "Claire Vasseur",
            ["Input.SeenOn"] = "2026-11-20", ["Input.Compared"] = "true",
        });
        Done(seen);
        Done(await claire.PostAsync(
            seen.Location + "/authenticity", Finding("Forged", "Police aux frontières", "page remplacée")));
        Assert.Equal(Authenticity.Forged, await WorthAsync(papers[0]));
        Assert.Contains("page remplacée", WebUtility.HtmlDecode((await claire.GetAsync(
            $"{file.Url}/identification/papers/{papers[0]}")).Body), StringComparison.Ordinal);
    }

    private async Task<(GivenFile File, IReadOnlyList<Guid> Papers)> HoldingAsync(params PaperKind[] kinds)
    {
        var papers = new List<Guid>();
        var given = await GivenFile.OpenAsync(house, async (file, db, me) =>
        {
            var person = file.Members[0].PersonId;
            foreach (var (kind, at) in kinds.Select((kind, at) => (kind, at)))
                papers.Add(file.AddPaper(
                    person, kind, $"EB 0000{at}", "TG", null, null, Authenticity.Unchecked, me).Id);
            file.TakeConsent(
                person, GivenFile.Terms(ConsentPurpose.Identification, me),
                await GivenFile.OrganisationAsync(db, "Consulat du Togo"), me);
            Ready.Declare(file, me);
            file.MoveOn("", me);
        });
        return (given, papers);
    }

    private async Task<Authenticity> WorthAsync(Guid paper)
    {
        await using var db = house.System.Open();
        return (await db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Id == paper, Cancel)).Authenticity;
    }

    private static Dictionary<string, string> Finding(
        string finding, string by, string how, Guid? paper = null) => new()
    {
        ["Input.Finding"] = finding, ["Input.FoundBy"] = by, ["Input.How"] = how, ["Input.FoundOn"] = "2026-11-20",
        ["Input.PaperId"] = paper.ToString() ?? "",
    };

    private static void Refused(Answer answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);
}
